package org.samenhang.casework.seen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked in the file, or changed something in it, on one day.
 *
 * @param name who; null when they take no part in the case, or the log names nobody
 * @param title what they are called at work, or their role in the case
 * @param organisation where they work
 * @param subject the part of the file, as a message key ends
 * @param changed whether something was written, too
 * @param refused whether they were turned away
 */
public record Look(
        LocalDate day,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organisation,
        String subject,
        boolean changed,
        boolean refused) {}
