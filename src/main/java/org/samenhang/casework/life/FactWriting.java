package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that may be written down: its form was in order. */
public record FactWriting(
        FactKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        Map<FactDetail, String> details,
        @Nullable String text,
        @Nullable UUID toldBy,
        @Nullable String toldByText,
        String visibleTo,
        @Nullable UUID whereaboutsOf) {

    public FactWriting {
        Map<FactDetail, String> kept = new EnumMap<>(FactDetail.class);
        kept.putAll(details);
        details = kept;
    }
}
