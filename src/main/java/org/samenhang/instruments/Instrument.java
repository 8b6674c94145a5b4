package org.samenhang.instruments;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A definition that a region added, as it stands on the shelf.
 *
 * @param text the definition as it was typed
 * @param version of the row, raised by each change
 */
public record Instrument(
        UUID id,
        DefinitionKey key,
        String purpose,
        String title,
        String text,
        State state,
        @Nullable String madeBy,
        OffsetDateTime madeAt,
        int version) {

    /** How far it is. */
    public enum State {
        /** Being made; only who makes instruments sees it. */
        DRAFT,
        /** To be chosen. */
        IN_USE,
        /** Not to be chosen any more; what was begun with it goes on with it. */
        WITHDRAWN;

        /** As the database and the message keys spell it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
