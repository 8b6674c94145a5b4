package org.samenhang.monitor.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares and percentages in exact arithmetic, rounded half up. */
final class Percents {

    private static final int SHARE_DECIMALS = 4;

    private Percents() {}

    static BigDecimal share(int n, int of) {
        return BigDecimal.valueOf(n).divide(BigDecimal.valueOf(of), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    static String percent(int n, int of, int decimals) {
        return BigDecimal.valueOf(100L * n)
                .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Percentages that add up to 100, by the largest remainder; equal remainders go to the larger count, then to the one
     * listed first.
     *
     * @param counts the counts of all values; at least one of them is not 0
     */
    static List<String> to100(List<Integer> counts, int decimals) {
        long whole = decimals == 0 ? 100 : 1000;
        long of = counts.stream().mapToLong(Integer::longValue).sum();
        List<Long> parts =
                new ArrayList<>(counts.stream().map(n -> n * whole / of).toList());
        long left = whole - parts.stream().mapToLong(Long::longValue).sum();
        Comparator<Integer> largestRemainder = Comparator.comparing(i -> -(counts.get(i) * whole % of));
        IntStream.range(0, counts.size())
                .boxed()
                .sorted(largestRemainder.thenComparing(i -> -counts.get(i)))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream()
                .map(part -> BigDecimal.valueOf(part, decimals).toPlainString())
                .toList();
    }
}
