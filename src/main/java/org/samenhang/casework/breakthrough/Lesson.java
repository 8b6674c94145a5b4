package org.samenhang.casework.breakthrough;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule that stood in the way somewhere in the region, and what came of it; of no case. */
public record Lesson(
        String rule,
        String lifter,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        String learned) {}
