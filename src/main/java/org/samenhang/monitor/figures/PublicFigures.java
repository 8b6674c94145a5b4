package org.samenhang.monitor.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the public edition tells of one indicator. */
public sealed interface PublicFigures {

    /** Nothing can be told safely. */
    record Suppressed() implements PublicFigures {}

    /**
     * What can be told.
     *
     * @param values the values that are told, in listed order; empty where one value is withheld
     * @param merged the values told together, where there are any
     */
    record Told(Map<String, Optional<Shown>> values, Optional<Merged> merged) implements PublicFigures {}

    /**
     * A count that may be told, and what percentage it is of all cases of the indicator.
     *
     * @param percent whole, rounded half up; hours with one decimal
     */
    record Shown(int n, String percent) {

        static Shown of(int n, int of, int decimals) {
            return new Shown(n, Percents.percent(n, of, decimals));
        }
    }

    /** Values of which only the sum is told, in listed order. */
    record Merged(List<String> values, int n) {}
}
