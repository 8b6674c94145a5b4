package org.samenhang.analysis.portrait;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a portrait, as its reader may see it.
 *
 * @param subject of whom; null: of the family as a whole
 * @param other on whom they act; null for the other aspects
 * @param by who wrote it
 * @param ofFamily whether who wrote it belongs to the family: their words are theirs
 * @param statement the statement it became; null while it is none
 * @param weighed what was decided about who may read it; null: nothing yet
 */
public record PortraitLine(
        UUID id,
        @Nullable UUID subject,
        Aspect aspect,
        @Nullable UUID other,
        @Nullable String otherName,
        String text,
        UUID by,
        String byName,
        boolean ofFamily,
        @Nullable UUID statement,
        String visibleTo,
        @Nullable String weighed,
        @Nullable UUID whereaboutsOf,
        int version) {

    /** Whether somebody says it of themselves: that leads. */
    public boolean isOwn() {
        return by.equals(subject);
    }
}
