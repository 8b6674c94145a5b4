package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of somebody of the family about a line of the log.
 *
 * @param askedBy who asked
 * @param who whom it is about; empty when the log names nobody
 * @param role as what they looked, as a key ends; empty when in no role
 * @param organisation where they work; empty when nowhere
 * @param lookedOn the day of the line
 * @param subject the part of the file, as a key ends
 * @param answer empty while it was not answered
 */
public record LookQuestion(
        UUID id,
        String askedBy,
        LocalDate askedOn,
        String question,
        String who,
        String role,
        String organisation,
        LocalDate lookedOn,
        String subject,
        boolean changed,
        boolean refused,
        String answer,
        String answeredBy,
        @Nullable LocalDate answeredOn) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
