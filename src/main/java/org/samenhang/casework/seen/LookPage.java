package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * The page 'who looked'.
 *
 * @param days the latest day first
 * @param more whether there is more than is shown
 */
public record LookPage(CaseFile file, List<Day> days, boolean more) {

    /** What was looked at on one day. */
    public record Day(LocalDate day, List<Look> looks) {}
}
