package org.samenhang.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside added.
 *
 * @param when about when it was, in their words; empty when not said
 * @param kind observation or account
 * @param from who wrote it, and from where
 * @param whereaboutsOf whose whereabouts this name gives away; null when nobody's
 */
public record OutsidePiece(
        UUID id,
        String text,
        String when,
        String kind,
        String from,
        String question,
        LocalDate addedOn,
        @Nullable UUID whereaboutsOf) {}
