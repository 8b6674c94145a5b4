package org.samenhang.casework.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk in words (nl: risico), and who carries which part of it; never a score.
 *
 * @param moreWhen when it is more; empty when not said
 * @param lessWhen when it is less; empty when not said
 * @param settledOn the day it was said to be over; null while it is carried
 * @param said what people of the family said of it, as far as the reader may read it
 */
public record Risk(
        UUID id,
        String text,
        String moreWhen,
        String lessWhen,
        String weDo,
        LocalDate namedOn,
        @Nullable LocalDate settledOn,
        String settledWords,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        int version,
        List<Part> parts,
        List<Reaction> said) {

    /** What somebody carries. */
    public record Part(UUID id, UUID risk, String name, String part, LocalDate from) {}

    /** What somebody of the family said of it. */
    public record Reaction(UUID risk, String name, String says, String text) {}

    /** Whether it is still carried. */
    public boolean isOpen() {
        return settledOn == null;
    }

    /** Whether one person carries all of it, or nobody does: then it is not carried together. */
    public boolean isAlone() {
        return isOpen() && parts.stream().map(Part::name).distinct().count() < 2;
    }
}
