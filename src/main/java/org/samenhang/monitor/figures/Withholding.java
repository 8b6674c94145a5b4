package org.samenhang.monitor.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samenhang.monitor.figures.PublicFigures.Shown;

/** The public edition where a case may have several values: each stands alone, and its own rest can betray it. */
final class Withholding {

    private Withholding() {}

    static PublicFigures of(Map<String, Integer> counts, int of, int minimum) {
        Map<String, Optional<Shown>> values = new LinkedHashMap<>();
        counts.forEach((value, n) -> {
            boolean withheld = tooSmall(n, minimum) || tooSmall(of - n, minimum);
            values.put(value, withheld ? Optional.empty() : Optional.of(Shown.of(n, of, 0)));
        });
        return new PublicFigures.Told(values, Optional.empty());
    }

    static boolean tooSmall(int n, int minimum) {
        return n > 0 && n < minimum;
    }
}
