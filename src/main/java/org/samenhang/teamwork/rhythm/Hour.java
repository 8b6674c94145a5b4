package org.samenhang.teamwork.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An hour of one week in which a case can sit down: a slot of the rhythm on its day. */
public record Hour(UUID slot, LocalDate day, Instant from, Instant until) {

    /** Whether nobody can sit in both. */
    public boolean overlaps(Hour other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
