package org.samenhang.casework.help;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of help in the whole.
 *
 * @param serves what it serves in words; empty when not said, or not for the reader
 * @param asked whether it has to be asked what it serves
 * @param forPerson null: for the family together
 * @param turn its place among what comes at one pace; null when not said
 * @param askedOn the day it was asked for; null when not known
 * @param startedOn the day it began, also as the timeline tells; null while it did not
 * @param familyAsked whether the family asked for it itself
 * @param onTimeline whether it is the help of the timeline
 * @param byFamily whether somebody of the family or its network gives it: they are no party that comes
 */
public record Piece(
        UUID id,
        String text,
        String givenBy,
        boolean movement,
        String serves,
        boolean asked,
        @Nullable UUID forPerson,
        String forName,
        Pace pace,
        String paceWhy,
        @Nullable Integer turn,
        String status,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate startedOn,
        boolean familyAsked,
        boolean onTimeline,
        boolean byFamily,
        int version) {

    /** How many days organising took, or takes until now; null when it is not known when it was asked. */
    public @Nullable Long daysOfWaiting(LocalDate today) {
        if (askedOn == null) {
            return null;
        }
        LocalDate until = startedOn == null ? today : startedOn;
        return Math.max(0, ChronoUnit.DAYS.between(askedOn, until));
    }

    /** Whether it was asked for and has not begun. */
    public boolean isWaitedFor() {
        return askedOn != null && startedOn == null && pace != Pace.WAS;
    }

    /** What people said of it, of all that was said. */
    public List<Enough> saidOfIt(List<Enough> all) {
        return all.stream().filter(one -> id.equals(one.help())).toList();
    }
}
