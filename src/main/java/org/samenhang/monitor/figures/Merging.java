package org.samenhang.monitor.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samenhang.monitor.figures.PublicFigures.Merged;
import org.samenhang.monitor.figures.PublicFigures.Shown;

/**
 * The public edition where a case has one value, so that the counts add up to a known sum: all that are too small are told
 * together, with as many of the others as it takes to hide them.
 */
final class Merging {

    private final Map<String, Integer> counts;
    private final int minimum;
    private final Set<String> merged = new HashSet<>();

    Merging(Map<String, Integer> counts, int minimum) {
        this.counts = counts;
        this.minimum = minimum;
        counts.forEach((value, n) -> {
            if (Withholding.tooSmall(n, minimum)) {
                merged.add(value);
            }
        });
        if (!merged.isEmpty()) {
            addUntilSafe();
        }
    }

    private void addUntilSafe() {
        List<String> smallestFirst = counts.keySet().stream()
                .filter(value -> counts.getOrDefault(value, 0) > 0 && !merged.contains(value))
                .sorted((a, b) -> Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
                .toList();
        for (String value : smallestFirst) {
            if (merged.size() >= 2 && sum() >= minimum) {
                return;
            }
            merged.add(value);
        }
    }

    private int sum() {
        return merged.stream().mapToInt(value -> counts.getOrDefault(value, 0)).sum();
    }

    PublicFigures figures(int decimals) {
        int of = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (!merged.isEmpty() && sum() == of) {
            return new PublicFigures.Suppressed();
        }
        Map<String, Optional<Shown>> values = new LinkedHashMap<>();
        counts.forEach((value, n) -> {
            if (!merged.contains(value)) {
                values.put(value, Optional.of(Shown.of(n, of, decimals)));
            }
        });
        return new PublicFigures.Told(values, mergedValues());
    }

    private Optional<Merged> mergedValues() {
        List<String> listed = counts.keySet().stream().filter(merged::contains).toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Merged(listed, sum()));
    }
}
