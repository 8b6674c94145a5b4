package org.samenhang.teamwork.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that asks for the table.
 *
 * @param since the day it asked
 * @param before the day before which it has to be; null when no day presses
 * @param asks the disciplines it asks for; each brings its own person
 */
public record Waiting(
        UUID caseId,
        String number,
        LocalDate since,
        @Nullable LocalDate before,
        List<Discipline> asks) {

    /** Whether this week or the next is the last in time: such a case goes before the others. */
    public boolean presses(LocalDate monday) {
        return before != null && before.isBefore(monday.plusDays(14));
    }
}
