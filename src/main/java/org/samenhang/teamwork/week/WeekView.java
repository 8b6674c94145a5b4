package org.samenhang.teamwork.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samenhang.form.Option;
import org.samenhang.teamwork.Ties;
import org.samenhang.teamwork.rhythm.Proposal;

/**
 * One week as who plans sees it.
 *
 * @param taken slots in which a meeting stands already, of whichever case
 * @param away days on which the reader is away, as they said
 * @param ties organisations the reader is tied to, as they said
 * @param organisations to which one can be tied
 */
public record WeekView(
        LocalDate monday,
        List<Slot> slots,
        Set<UUID> taken,
        Proposal proposal,
        Map<UUID, String> questions,
        Set<String> mine,
        List<Away> away,
        List<Ties.Own> ties,
        List<Option> organisations) {

    /** Days on which somebody is away. */
    public record Away(UUID id, LocalDate from, LocalDate until) {}
}
