package org.samenhang.teamwork.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samenhang.teamwork.rhythm.Proposal;

/**
 * One week as who plans sees it.
 *
 * @param taken slots in which a meeting stands already, of whichever case
 * @param away days on which the reader is away, as they said
 */
public record WeekView(
        LocalDate monday,
        List<Slot> slots,
        Set<UUID> taken,
        Proposal proposal,
        Map<UUID, String> questions,
        Set<String> mine,
        List<Away> away) {

    /** Days on which somebody is away. */
    public record Away(UUID id, LocalDate from, LocalDate until) {}
}
