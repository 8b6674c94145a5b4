package org.samenhang.analysis.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for a hypothesis or against it.
 *
 * @param speaksFor whether it speaks for it; if not, against
 * @param source who said or saw it, as shown; null when not said
 * @param on when it was seen or said
 * @param visibleTo all, professionals or team
 */
public record Evidence(
        UUID id,
        UUID statement,
        boolean speaksFor,
        String text,
        @Nullable String source,
        @Nullable UUID sourcePerson,
        @Nullable String sourceText,
        @Nullable LocalDate on,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        int version) {}
