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

    private static final Map<String, Set<String>> SUBJECTS = Map.of(
            "analysis",
                    Set.of("analysis", "analysis_document", "statement", "link", "stance", "stance_reason", "passage"),
            "timeline", Set.of("timeline", "life_fact", "fact"),
            "meeting", Set.of("meeting", "meetings", "meeting_line", "meeting_planning", "interpreter"),
            "agreements", Set.of("agreement", "agreements", "wish", "tailored_help", "agreed_rest"),
            "words", Set.of("own_words", "weighing", "trusted_person", "sharing_wish"),
            "messages", Set.of("message"),
            "people", Set.of("people", "person", "participation", "contact"),
            "rights", Set.of("rights", "right_request", "look_question"),
            "copy", Set.of("file_copy"),
            "list", Set.of("worklist", "work_list", "cases", "case_list"));

    private Subjects() {}

    static String of(String type) {
        return SUBJECTS.entrySet().stream()
                .filter(subject -> subject.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("case");
    }

    /** The first of the roles somebody looked in, as the log spells them together. */
    static String role(@Nullable String roles) {
        return (roles == null ? Stream.<String>empty() : Arrays.stream(roles.split(",")))
                .flatMap(code -> Role.of(code).stream())
                .sorted()
                .map(Role::code)
                .findFirst()
                .orElse("other");
    }
}
