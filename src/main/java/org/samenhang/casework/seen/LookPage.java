package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.List;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.emergency.EmergencyTold;

/**
 * The page 'who looked'.
 *
 * @param days the latest day first
 * @param emergencies who opened the case in an emergency, as far as the reader may know
 * @param more whether there is more than is shown
 * @param questions what the caller asked about it, the latest first
 */
public record LookPage(
        CaseFile file, List<Day> days, List<EmergencyTold> emergencies, boolean more, List<LookQuestion> questions) {

    private static final int LATELY = 7;

    /** The last days on which anybody looked: as many as are read on a phone. */
    public List<Day> lately() {
        return days.subList(0, Math.min(LATELY, days.size()));
    }

    /** The days before those. */
    public List<Day> earlier() {
        return days.subList(Math.min(LATELY, days.size()), days.size());
    }

    /** Who looked on one day. */
    public record Day(LocalDate day, List<Visit> visits) {}
}
