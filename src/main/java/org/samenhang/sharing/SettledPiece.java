package org.samenhang.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside added and the team looked at.
 *
 * @param factId the fact it became; null when it became none
 * @param statementId the statement it became; null when it became none
 * @param why it was set aside; empty when it was taken in
 */
public record SettledPiece(
        UUID id,
        String text,
        String from,
        @Nullable UUID factId,
        @Nullable UUID statementId,
        String why) {

    /** What became of it: fact, statement or aside. */
    public String became() {
        return factId != null ? "fact" : statementId != null ? "statement" : "aside";
    }
}
