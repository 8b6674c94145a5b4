package org.samenhang.casework.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What taking on needs of a registration that waits.
 *
 * @param phone empty when not given
 * @param email empty when not given
 * @param careful whether somebody must not meet or an address is secret: then only the team reads how the registrant is reached
 * @param professional whether its registrant has an account as a professional
 */
record Brought(
        UUID id,
        @Nullable UUID registrant,
        String kind,
        boolean professional,
        String registrantName,
        String relation,
        String youthName,
        @Nullable LocalDate born,
        String question,
        String earlierNumber,
        LocalDate registeredOn,
        String phone,
        String email,
        boolean careful) {

    private static final int LONGEST_TITLE = 160;

    /** The question as a title: the first sentence that asks something, or the beginning. The whole text stays where it is. */
    String title() {
        String text = question.strip().replaceAll("\\s+", " ");
        for (String sentence : text.split("(?<=[.?!])\\s")) {
            if (sentence.endsWith("?") && sentence.length() <= LONGEST_TITLE) {
                return sentence;
            }
        }
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_TITLE - 1);
        int cut = space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    /** As what a registrant with an account goes on taking part. */
    String roleOfRegistrant() {
        return switch (kind) {
            case "gi" -> "guardian";
            case "gemeente" -> "municipality";
            case "lokaal_team" -> "local_team";
            case "aanbieder" -> "provider";
            case "school" -> "school";
            case "ouder" -> professional ? "registrant" : "parent";
            case "jeugdige" -> professional ? "registrant" : "youth";
            default -> professional ? "registrant" : "network";
        };
    }

    /** Whether the youth asked for themselves. */
    boolean isOwnQuestion() {
        return kind.equals("jeugdige") && !professional;
    }
}
