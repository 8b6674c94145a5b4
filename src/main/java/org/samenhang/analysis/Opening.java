package org.samenhang.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to open the circles that hold people: statements or arrows which together touch them all (nl: hier kan het open).
 *
 * @param statements what could change; empty when it is about arrows
 * @param steps how one thing leads to the other; empty when it is about statements
 */
public record Opening(List<Said> statements, List<Step> steps) {

    /** How one statement works on another. */
    public record Step(Said from, Said to, boolean strengthens) {

        /** Both as they are said inside a sentence; null when one has to be quoted. */
        public @Nullable String spokenFrom() {
            return strengthens && to.spoken() != null ? from.spoken() : null;
        }
    }
}
