package org.samenhang.analysis.growth;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A good time of the timeline (nl: goede tijd). */
public record GoodTime(
        UUID id,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {}
