package org.samenhang.casework.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking nothing on purpose and staying near (M2).
 *
 * @param rhythm who is there, and how often
 * @param endedOn the day it was ended early; null when it was not
 */
public record AgreedRest(
        UUID id,
        LocalDate from,
        LocalDate until,
        String rhythm,
        String by,
        @Nullable LocalDate endedOn,
        int version) {

    /** Whether it can still be ended. */
    public boolean isOpen(LocalDate today) {
        return endedOn == null && !until.isBefore(today);
    }
}
