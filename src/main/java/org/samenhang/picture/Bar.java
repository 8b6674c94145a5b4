package org.samenhang.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasted, or happened, in a swim lane.
 *
 * @param label what it was
 * @param from first day
 * @param to last day; null when it still goes on; equal to {@code from} for what happened on one day
 * @param period the same in words, for the list beside the drawing
 * @param tone colour
 */
public record Bar(String label, LocalDate from, @Nullable LocalDate to, String period, Tone tone) {

    /** Whether it happened on one day. */
    public boolean moment() {
        return from.equals(to);
    }
}
