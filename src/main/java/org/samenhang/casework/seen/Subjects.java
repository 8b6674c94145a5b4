package org.samenhang.casework.seen;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;

/**
 * The part of a file a line of the log is about, named broadly: the name of a thing that is kept from somebody must not stand
 * in what they read about the log either.
 */
final class Subjects {

    private static final Map<String, Set<String>> SUBJECTS = Map.ofEntries(
            Map.entry(
                    "analysis",
                    Set.of(
                            "analysis",
                            "analysis_document",
                            "outside_document",
                            "analysis_data",
                            "research_edition",
                            "statement",
                            "link",
                            "stance",
                            "stance_reason",
                            "passage")),
            Map.entry("timeline", Set.of("timeline", "life_fact", "fact")),
            Map.entry(
                    "meeting",
                    Set.of("meeting", "meetings", "meeting_line", "meeting_check", "meeting_planning", "interpreter")),
            Map.entry("agreements", Set.of("agreement", "agreements", "wish", "tailored_help", "agreed_rest")),
            Map.entry("words", Set.of("own_words", "weighing", "trusted_person", "sharing_wish")),
            Map.entry("messages", Set.of("message")),
            Map.entry("people", Set.of("people", "person", "participation", "contact", "handover")),
            Map.entry("rights", Set.of("rights", "right_request", "look_question")),
            Map.entry("copy", Set.of("file_copy")),
            Map.entry("list", Set.of("worklist", "work_list", "cases", "case_list")),
            Map.entry("share", Set.of("share", "shared", "question", "referral")));

    private Subjects() {}

    /**
     * @param type of the thing, as the log spells it
     * @param meetingsToo whether the reader may know that it was about a meeting; else it is told as a look in the file
     */
    static String of(String type, boolean meetingsToo) {
        return SUBJECTS.entrySet().stream()
                .filter(subject -> subject.getValue().contains(type))
                .map(Map.Entry::getKey)
                .filter(subject -> meetingsToo || !subject.equals("meeting"))
                .findFirst()
                .orElse("case");
    }

    /** The first of the roles somebody looked in, as the log spells them together. */
    static String role(@Nullable String roles) {
        if ("mailbox".equals(roles)) {
            return "mailbox";
        }
        return (roles == null ? Stream.<String>empty() : Arrays.stream(roles.split(",")))
                .flatMap(code -> Role.of(code).stream())
                .sorted()
                .map(Role::code)
                .findFirst()
                .orElse("other");
    }
}
