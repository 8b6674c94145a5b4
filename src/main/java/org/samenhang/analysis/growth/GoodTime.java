package org.samenhang.analysis.growth;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A good time of the timeline (nl: goede tijd).
 *
 * @param visibleTo for whom it is; a line about it begins as narrow
 * @param whereaboutsOf whose whereabouts it gives away
 */
public record GoodTime(
        UUID id,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        String visibleTo,
        @Nullable UUID whereaboutsOf) {}
