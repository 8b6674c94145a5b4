package org.samenhang.casework.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Sign;

/**
 * A fact as it stands in the life line.
 *
 * @param id its own, handed back as {@code data-id}
 * @param lane the swim lane
 * @param from its first day
 * @param to its last day, included; null while it goes on, and for a moment
 * @param moment drawn as its sign on one day rather than as a bar
 * @param label in a few words; shortened where it is long
 * @param sign hard, good, or neither
 */
public record LifeFact(
        String id, LifeLane lane, LocalDate from, @Nullable LocalDate to, boolean moment, String label, Sign sign) {

    /** @throws IllegalArgumentException for an end before its start */
    public LifeFact {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it starts: " + id);
        }
    }

    /** What lasted, or still goes on. */
    public static LifeFact lasting(
            String id, LifeLane lane, LocalDate from, @Nullable LocalDate to, String label, Sign sign) {
        return new LifeFact(id, lane, from, to, false, label, sign);
    }

    /** What happened on one day. */
    public static LifeFact onOneDay(String id, LifeLane lane, LocalDate day, String label, Sign sign) {
        return new LifeFact(id, lane, day, null, true, label, sign);
    }

    boolean isOngoing() {
        return !moment && to == null;
    }

    LocalDate lastDay(LocalDate today) {
        if (moment) {
            return from;
        }
        LocalDate end = to == null ? today : to;
        return end.isBefore(from) ? from : end;
    }
}
