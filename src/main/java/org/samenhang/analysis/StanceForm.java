package org.samenhang.analysis;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands, as it is filled in.
 *
 * @param statement id of the statement; empty for the whole
 * @param person id of who says it, when somebody else writes it down
 */
public record StanceForm(
        @Nullable String stance,
        @Nullable String reasons,
        @Nullable String statement,
        @Nullable String person) {

    static final int REASONS = 2000;

    @Nullable
    UUID about() {
        return LinkForm.end(statement);
    }

    UUID speaker(UUID me) {
        return Objects.requireNonNullElse(LinkForm.end(person), me);
    }
}
