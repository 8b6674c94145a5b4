package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weighing of a place or help, as it becomes a fact of the timeline.
 *
 * @param id of the weighing; the fact has the same, so that it is written once
 */
public record WeighedStep(
        UUID caseFile,
        UUID id,
        LocalDate on,
        @Nullable UUID place,
        @Nullable UUID help,
        String goodEnough,
        String harmItCanDo,
        String whatElse,
        String visibleTo,
        @Nullable UUID whereaboutsOf) {}
