package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in its row each relative stands. Couples stand beside each other; rows are put in order over and over, each after where its
 * parents and children stand, and the order with the shortest and least crossed lines is kept. No chance in it: the same family is the
 * same drawing.
 */
final class Places {

    /** From one to the next in a row. */
    static final int PITCH = 156;

    private static final int ROUNDS = 40;

    private final Family family;
    private final List<Union> unions;
    private final Map<String, Integer> rows;
    private final List<List<List<String>>> blocks = new ArrayList<>();
    private final Map<String, Integer> came = new HashMap<>();
    private Map<String, Double> x = new HashMap<>();

    private Places(Family family, Map<String, Integer> rows, List<Union> unions) {
        this.family = family;
        this.rows = rows;
        this.unions = unions;
        family.people.keySet().forEach(one -> came.put(one, came.size()));
    }

    /** From the left, the centre of each, the first at 0. */
    static Map<String, Integer> of(Family family, Map<String, Integer> rows, List<Union> unions) {
        return new Places(family, rows, unions).find();
    }

    private Map<String, Integer> find() {
        chain();
        for (List<List<String>> row : blocks) {
            List<Double> wanted = new ArrayList<>();
            double at = 0;
            for (List<String> block : row) {
                wanted.add(at);
                at += block.size() * (double) PITCH;
            }
            put(row, wanted);
        }
        Map<String, Double> best = new HashMap<>(x);
        double least = cost();
        for (int round = 0; round < ROUNDS; round++) {
            boolean down = round % 2 == 0;
            for (int i = 0; i < blocks.size(); i++) {
                order(down ? i : blocks.size() - 1 - i, round < ROUNDS / 2 ? down : null);
            }
            double cost = cost();
            if (cost < least - 0.5) {
                least = cost;
                best = new HashMap<>(x);
            }
        }
        return settled(best);
    }

    private static Map<String, Integer> settled(Map<String, Double> best) {
        double left =
                best.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        Map<String, Integer> whole = new LinkedHashMap<>();
        best.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> whole.put(one.getKey(), (int) Math.floor(one.getValue() - left + 0.5)));
        return whole;
    }

    /** Couples in one row make a block: somebody with two partners stands between them. */
    private void chain() {
        Map<Integer, List<List<String>>> byRow = new TreeMap<>();
        Map<String, List<String>> beside = new LinkedHashMap<>();
        for (Union union : unions) {
            if (union.other() != null) {
                beside.computeIfAbsent(union.one(), key -> new ArrayList<>()).add(union.other());
                beside.computeIfAbsent(union.other(), key -> new ArrayList<>()).add(union.one());
            }
        }
        Set<String> had = new HashSet<>();
        List<String> begin = family.people.keySet().stream()
                .sorted(Comparator.comparing(
                        one -> beside.getOrDefault(one, List.of()).size() > 1))
                .toList();
        for (String one : begin) {
            if (!had.contains(one)) {
                List<String> block = new ArrayList<>();
                walk(one, beside, had, block);
                byRow.computeIfAbsent(row(one), key -> new ArrayList<>()).add(block);
            }
        }
        byRow.values().forEach(row -> {
            row.sort(Comparator.comparing(
                    block -> block.stream().mapToInt(this::came).min().orElse(0)));
            blocks.add(row);
        });
    }

    private void walk(String one, Map<String, List<String>> beside, Set<String> had, List<String> block) {
        if (had.add(one)) {
            block.add(one);
            beside.getOrDefault(one, List.of()).forEach(next -> walk(next, beside, had, block));
        }
    }

    /** Puts a row in the order of where its blocks want to be; {@code down} looks at parents only, up at children, null at both. */
    private void order(int row, @Nullable Boolean down) {
        Map<List<String>, Double> wanted = new HashMap<>();
        for (List<String> block : blocks.get(row)) {
            double straight = wants(block, down);
            if (block.size() > 1) {
                double asIs = strain(block, straight);
                Collections.reverse(block);
                double turned = wants(block, down);
                if (strain(block, turned) < asIs - 0.5) {
                    straight = turned;
                } else {
                    Collections.reverse(block);
                }
            }
            wanted.put(List.copyOf(block), straight + (block.size() - 1) * PITCH / 2.0);
        }
        List<List<String>> sorted = blocks.get(row).stream()
                .sorted(Comparator.<List<String>>comparingLong(block -> Math.round(wanted(wanted, block)))
                        .thenComparing(this::year)
                        .thenComparing(block ->
                                block.stream().mapToInt(this::came).min().orElse(0)))
                .toList();
        blocks.set(row, new ArrayList<>(sorted));
        put(
                sorted,
                sorted.stream()
                        .map(block -> wanted(wanted, block) - (block.size() - 1) * PITCH / 2.0)
                        .toList());
    }

    private static double wanted(Map<List<String>, Double> wanted, List<String> block) {
        return wanted.getOrDefault(block, 0.0);
    }

    private int year(List<String> block) {
        return block.stream()
                .filter(one ->
                        unions.stream().anyMatch(union -> union.children().containsKey(one)))
                .map(one -> family.relative(one).born())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(9999);
    }

    /** Where the first of a block would stand if it were alone. */
    private double wants(List<String> block, @Nullable Boolean down) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < block.size(); i++) {
            for (Pull pull : pulls(block.get(i), block, down)) {
                sum += pull.weight * (pull.to - i * PITCH - pull.offset);
                weight += pull.weight;
            }
        }
        return weight == 0 ? at(block.getFirst()) : sum / weight;
    }

    private double strain(List<String> block, double first) {
        double strain = 0;
        for (int i = 0; i < block.size(); i++) {
            for (Pull pull : pulls(block.get(i), block, null)) {
                strain += pull.weight * Math.abs(pull.to - first - i * PITCH - pull.offset);
            }
        }
        return strain;
    }

    private record Pull(double to, double offset, double weight) {}

    private List<Pull> pulls(String one, List<String> block, @Nullable Boolean down) {
        List<Pull> pulls = new ArrayList<>();
        int here = block.indexOf(one);
        for (Union union : unions) {
            Bond bond = union.children().get(one);
            if (bond != null && !Boolean.FALSE.equals(down)) {
                pulls.add(new Pull(drop(union), 0, bond == Bond.PARENT ? 1 : 0.4));
            }
            boolean first = union.one().equals(one);
            if (first && !union.children().isEmpty() && !Boolean.TRUE.equals(down)) {
                double children = union.children().keySet().stream()
                        .mapToDouble(this::at)
                        .average()
                        .orElse(0);
                int other = union.other() == null ? -1 : block.indexOf(union.other());
                double offset = other < 0 ? 0 : (other - here) * PITCH / 2.0;
                pulls.add(new Pull(children, offset, 1));
            }
        }
        if (!Boolean.TRUE.equals(down)) {
            for (Tie tie : family.ties) {
                boolean mine = tie.one().equals(one) || tie.other().equals(one);
                if (mine && (tie.bond() == Bond.LIVES_WITH || tie.bond() == Bond.TWIN) && !tie.over()) {
                    pulls.add(new Pull(at(tie.one().equals(one) ? tie.other() : tie.one()), 0, 0.08));
                }
            }
        }
        return pulls;
    }

    private double drop(Union union) {
        return union.other() == null ? at(union.one()) : (at(union.one()) + at(union.other())) / 2;
    }

    /** As near as can be to where each wants to be, in this order and without touching (pool adjacent violators). */
    private void put(List<List<String>> row, List<Double> wanted) {
        int count = row.size();
        double[] offset = new double[count];
        for (int i = 1; i < count; i++) {
            offset[i] = offset[i - 1] + row.get(i - 1).size() * (double) PITCH;
        }
        List<double[]> pools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] pool = {wanted.get(i) - offset[i], 1};
            while (!pools.isEmpty() && pools.getLast()[0] >= pool[0]) {
                double[] before = pools.removeLast();
                double many = before[1] + pool[1];
                pool = new double[] {(before[0] * before[1] + pool[0] * pool[1]) / many, many};
            }
            pools.add(pool);
        }
        int i = 0;
        for (double[] pool : pools) {
            for (int k = 0; k < pool[1]; k++, i++) {
                List<String> block = row.get(i);
                for (int m = 0; m < block.size(); m++) {
                    x.put(block.get(m), pool[0] + offset[i] + m * (double) PITCH);
                }
            }
        }
    }

    private double cost() {
        List<double[]> lines = new ArrayList<>();
        double cost = 0;
        for (Union union : unions) {
            double from = drop(union);
            for (String child : union.children().keySet()) {
                cost += Math.abs(from - at(child));
                lines.add(new double[] {from, at(child), row(child), row(union.one())});
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = lines.get(i);
                double[] b = lines.get(j);
                boolean beside = a[2] == b[2] && a[3] == b[3];
                if (beside && (a[0] - b[0]) * (a[1] - b[1]) < -1) {
                    cost += PITCH * 2;
                }
            }
        }
        double[] ends = x.values().stream().mapToDouble(Double::doubleValue).toArray();
        return cost
                + (Arrays.stream(ends).max().orElse(0)
                                - Arrays.stream(ends).min().orElse(0))
                        * 0.2;
    }

    private double at(String one) {
        return x.getOrDefault(one, 0.0);
    }

    private int row(String one) {
        return rows.getOrDefault(one, 0);
    }

    private int came(String one) {
        return came.getOrDefault(one, 0);
    }
}
