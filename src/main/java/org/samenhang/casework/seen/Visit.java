package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looked in the file on one day.
 *
 * @param name who; null when they take no part in the case, or the log names nobody
 * @param title what they are called at work, or what they are to the youth; null when not known
 * @param organisation where they work; null when nowhere
 * @param role as what they looked, as a message key ends: a role in the case, {@code self}, {@code family},
 *     {@code emergency}, {@code taker} in the conversation it began with, {@code mailbox} for what came in by mail, or {@code other}
 * @param refused whether they were turned away
 * @param line number of the latest line of the log that this tells, to ask about; 0 when it is not of this case
 */
public record Visit(
        LocalDate day,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organisation,
        String role,
        boolean refused,
        long line,
        List<Look> looks) {}
