package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody said where they stand on an analysis, or on one statement of it. Told upward; without the reasons. */
public record StanceTaken(
        UUID caseFile, UUID person, @Nullable UUID statement, Stance stance, LocalDate on) {}
