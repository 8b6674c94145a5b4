package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a life, as its reader may see it.
 *
 * @param from the first day, or the day itself
 * @param to the last day, included; null while it goes on and for what happened on one day
 * @param details what its kind says beside its days; what isn't known is left out
 * @param text in somebody's words
 * @param toldBy who told it
 * @param toldByText who told it, when that is nobody of the case
 * @param visibleTo all, professionals or team
 * @param whereaboutsOf whose whereabouts it gives away
 * @param by who wrote it down
 */
public record Fact(
        UUID id,
        FactKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        Map<FactDetail, String> details,
        @Nullable String text,
        @Nullable UUID toldBy,
        @Nullable String toldByText,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        @Nullable UUID by,
        int version) {

    /** What it says about this; null when it doesn't. */
    public @Nullable String detail(FactDetail detail) {
        return details.get(detail);
    }

    /** Whether it still goes on. */
    public boolean ongoing() {
        return kind.lasting() && to == null;
    }
}
