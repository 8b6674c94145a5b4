package org.samenhang.analysis.ownpicture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a line says the same as another's line, or as a statement of the shared analysis.
 *
 * @param other the other line; null when it is a statement
 * @param mine whether the reader may undo it
 */
public record Match(
        UUID id, UUID line, @Nullable UUID other, @Nullable UUID statement, boolean mine) {

    /** What it is matched with. */
    UUID with() {
        return other == null ? java.util.Objects.requireNonNull(statement) : other;
    }
}
