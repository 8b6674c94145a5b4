package org.samenhang.analysis;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands, as it is filled in.
 *
 * @param statement id of the statement; empty for the whole or an arrow
 * @param arrow id of the arrow; empty for the whole or a statement
 * @param person id of who says it, when somebody else writes it down
 * @param through through whom they let it be said
 */
public record StanceForm(
        @Nullable String stance,
        @Nullable String reasons,
        @Nullable String statement,
        @Nullable String arrow,
        @Nullable String person,
        @Nullable String through) {

    static final int REASONS = 2000;
    static final int THROUGH = 300;

    @Nullable
    UUID about() {
        return LinkForm.end(statement);
    }

    @Nullable
    UUID aboutArrow() {
        return LinkForm.end(arrow);
    }

    UUID speaker(UUID me) {
        return Objects.requireNonNullElse(LinkForm.end(person), me);
    }
}
