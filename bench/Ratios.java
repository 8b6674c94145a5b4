package bench;

import java.util.List;

/** Ratios of rounds run in turn: the median says more than the mean, the range how much it is worth. */
record Ratios(List<Double> all) {

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    @Override
    public String toString() {
        return Table.format(
                "%.2f (%.2f-%.2f)",
                median(all),
                all.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                all.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }
}
