package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.List;

/** What families asked the privacy officer about who looked, and what they asked by right; no word of a file. */
public record PrivacyPage(List<LookQuestion> questions, List<Asked> requests) {

    /**
     * Something asked by right.
     *
     * @param director who directs the case and answers
     */
    public record Asked(
            String name, String right, LocalDate askedOn, LocalDate dueOn, String director, boolean answered) {}
}
