package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order of the court (nl: ondertoezichtstelling).
 *
 * @param until last day, included; null while it is not known
 */
public record SupervisionOrder(
        UUID id, LocalDate from, @Nullable LocalDate until, String source, String recordedBy) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
