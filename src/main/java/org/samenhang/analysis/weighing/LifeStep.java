package org.samenhang.analysis.weighing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A far-reaching step of the timeline: an away place, or a place or help that is forced.
 *
 * @param ofPlace whether it is a place; if not, help
 * @param kind kind of the place, or whom the help is aimed at
 * @param text in somebody's words
 * @param weighed whether it was weighed, here or on the timeline
 */
public record LifeStep(
        UUID id,
        boolean ofPlace,
        String kind,
        boolean forced,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        boolean weighed) {

    /** The key of its name. */
    public String key() {
        return ofPlace ? "weighings.place." + kind : "weighings.help." + kind;
    }

    /** What kind of step it is usually called. */
    StepKind usually() {
        return forced || kind.equals("closed") ? StepKind.FORCED : StepKind.OUT_OF_HOME;
    }
}
