package org.samenhang.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is shared.
 *
 * @param what passage, picture, statement, priority, agreement, tailored_help or look_back
 * @param part which passage, what a statement does, how far help has come; null for the rest
 * @param leftOut whether the one who shares chose not to; then only they see it here
 */
public record SharedPiece(
        String what,
        String key,
        @Nullable String part,
        String text,
        @Nullable String who,
        @Nullable LocalDate due,
        boolean leftOut) {

    /** Under which heading it stands: a passage under its own. */
    public String heading() {
        return what.equals("passage") ? "passage." + part : what;
    }

    /** Whether it is the picture, which says nothing of its own. */
    public boolean isPicture() {
        return what.equals("picture");
    }

    /** As a form names it. */
    public String mark() {
        return what + ":" + key;
    }
}
