package org.samenhang.teamwork.rhythm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in an hour, with who sits for each discipline it asks for. */
public record Table(Hour hour, Waiting served, List<Seat> seats) {

    /**
     * The place of one discipline.
     *
     * @param expert null when nobody can
     */
    public record Seat(Discipline asked, @Nullable Expert expert) {}

    /** Whether this expert sits here. */
    public boolean has(Expert expert) {
        return seats.stream().anyMatch(seat -> expert.equals(seat.expert()));
    }
}
