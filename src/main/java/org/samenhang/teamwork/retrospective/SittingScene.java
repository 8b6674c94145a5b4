package org.samenhang.teamwork.retrospective;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * A sitting as one reader may see it.
 *
 * @param keeps whether the reader facilitates or writes for the group
 */
public record SittingScene(CaseFile file, Sitting sitting, List<Seat> seats, List<Line> lines, boolean keeps) {

    /** The lines of these kinds, in the order in which they were typed. */
    public List<Line> of(LineKind... kinds) {
        return lines.stream()
                .filter(line -> Arrays.asList(kinds).contains(line.kind()))
                .toList();
    }

    /** The lines about this fact. */
    public List<Line> about(UUID fact) {
        return lines.stream().filter(line -> fact.equals(line.fact())).toList();
    }

    /** Whether the group recognised this card. */
    public boolean recognised(String card) {
        return lines.stream().anyMatch(line -> card.equals(line.card()));
    }

    /** Whether the reader says who sits at it. */
    public boolean seatsOthers() {
        return keeps || file.place().directs();
    }

    /** Whether the reader can take this seat away: the last who leads the talk keeps theirs. */
    public boolean mayLeave(Seat seat) {
        return seatsOthers()
                && (!seat.part().equals("facilitator")
                        || seats.stream()
                                        .filter(one -> one.part().equals("facilitator"))
                                        .count()
                                > 1);
    }
}
