package org.samenhang.casework.rights;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something somebody of the family asked by right (nl: verzoek).
 *
 * @param words in their own words; empty when they used none
 * @param dueOn the day by which it has to be answered
 * @param answer empty while it was not answered
 * @param answeredBy empty while it was not
 */
public record RightRequest(
        UUID id,
        UUID by,
        String name,
        Right right,
        String words,
        LocalDate askedOn,
        LocalDate dueOn,
        String answer,
        String answeredBy) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
