package org.samenhang.analysis.growth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the positive coherence.
 *
 * @param good the good time it is about; null when it is about none
 * @param person whose movement it is; null when {@code whoText} says so, or it is no movement
 * @param who as shown
 * @param statement the statement it became; null while it is none
 */
public record GrowthLine(
        UUID id,
        LineKind kind,
        @Nullable UUID good,
        @Nullable UUID person,
        @Nullable String who,
        String text,
        @Nullable UUID statement,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        int version) {}
