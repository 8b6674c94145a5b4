package org.samenhang.casework.secondopinion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A solution already thought of, and what the team makes of it (nl: second opinion).
 *
 * @param thoughtBy who thought of it
 * @param question what the asker wants to know of it; empty when not said
 * @param finding null while the team has not answered
 * @param answeredBy empty while nobody did
 */
public record SecondOpinion(
        UUID id,
        String thoughtOf,
        String thoughtBy,
        String question,
        LocalDate askedOn,
        @Nullable Finding finding,
        String answer,
        @Nullable LocalDate answeredOn,
        String answeredBy,
        String by,
        String visibleTo,
        int version) {

    /** Whether it waits for the team. */
    public boolean waits() {
        return finding == null;
    }
}
