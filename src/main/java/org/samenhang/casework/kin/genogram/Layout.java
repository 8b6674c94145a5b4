package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where everything of a genogram stands, in whole units.
 *
 * @param spots the middle of each symbol
 * @param rows which generation each belongs to, from 0
 * @param drops the lines down to children
 * @param homes who live together, the largest first
 */
public record Layout(
        Map<String, Spot> spots,
        Map<String, Integer> rows,
        List<Drop> drops,
        List<List<String>> homes,
        int width,
        int height,
        Family family) {

    /** Half a symbol. */
    static final int HALF = 23;

    static final int MARGIN = 90;

    private static final int ABOVE = 70;
    private static final int BELOW = 92;
    private static final int TRACK = 16;

    /** The middle of a symbol. */
    public record Spot(int x, int y) {}

    /**
     * A line down to children.
     *
     * @param x where it goes down
     * @param bus the height of the line across
     */
    record Drop(Union union, int x, int from, int bus) {}

    static Layout of(Family family) {
        Map<String, Integer> rows = Generations.of(family);
        List<Union> unions = Union.of(family, rows);
        Map<String, Integer> x = Places.of(family, rows, unions);
        int last = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, List<List<Union>>> tracks = new TreeMap<>();
        for (int row = 0; row <= last; row++) {
            int its = row;
            tracks.put(
                    row,
                    tracks(
                            unions.stream()
                                    .filter(union -> !union.children().isEmpty() && row(rows, union.one()) == its)
                                    .toList(),
                            x,
                            family));
        }
        int[] y = new int[last + 1];
        int down = ABOVE;
        for (int row = 0; row <= last; row++) {
            y[row] = down + HALF;
            down = y[row] + HALF + BELOW + tracks.getOrDefault(row, List.of()).size() * TRACK + ABOVE / 2;
        }
        Map<String, Spot> spots = new LinkedHashMap<>();
        family.people
                .keySet()
                .forEach(one -> spots.put(one, new Spot(x.getOrDefault(one, 0) + MARGIN, y[row(rows, one)])));
        List<Drop> drops = new ArrayList<>();
        tracks.forEach((row, its) -> {
            for (int i = 0; i < its.size(); i++) {
                int bus = y[row] + HALF + BELOW + i * TRACK;
                its.get(i).forEach(union -> drops.add(drop(union, x, family, y[row], bus)));
            }
        });
        int width = x.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 2 * MARGIN;
        return new Layout(spots, rows, drops, Homes.of(family), width, down - ABOVE / 2, family);
    }

    private static Drop drop(Union union, Map<String, Integer> x, Family family, int y, int bus) {
        return new Drop(union, down(union, x, family) + MARGIN, union.other() == null ? y + 13 : y, bus);
    }

    /** Between two who stand beside each other; else just beside one of them. */
    private static int down(Union union, Map<String, Integer> x, Family family) {
        int one = x.getOrDefault(union.one(), 0);
        if (union.other() == null) {
            boolean right = family.couples().stream()
                    .noneMatch(couple -> couple.contains(union.one())
                            && couple.stream()
                                    .anyMatch(two -> Math.abs(x.getOrDefault(two, 0) - one - Places.PITCH) < 3));
            boolean left = family.couples().stream()
                    .noneMatch(couple -> couple.contains(union.one())
                            && couple.stream()
                                    .anyMatch(two -> Math.abs(one - x.getOrDefault(two, 0) - Places.PITCH) < 3));
            return right || !left ? one + Places.PITCH / 2 - 7 : one - Places.PITCH / 2 + 7;
        }
        int other = x.getOrDefault(union.other(), 0);
        boolean beside = Math.abs(one - other) < Places.PITCH + 3;
        int middle = (one + other) / 2;
        if (beside && union.children().size() == 1) {
            int child = x.getOrDefault(union.children().keySet().iterator().next(), 0);
            return Math.abs(child - middle) <= 10 ? child : middle;
        }
        return beside ? (one + other) / 2 : Math.max(one, other) - Places.PITCH / 2 - 8;
    }

    /** Lines across that would run through each other stand under each other. */
    private static List<List<Union>> tracks(List<Union> unions, Map<String, Integer> x, Family family) {
        List<List<Union>> tracks = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Union> sorted = unions.stream()
                .sorted(Comparator.<Union>comparingInt(union -> span(union, x, family)[0])
                        .thenComparing(Union::one))
                .toList();
        for (Union union : sorted) {
            int[] span = span(union, x, family);
            int track = 0;
            while (track < tracks.size() && ends.get(track) + 8 > span[0]) {
                track++;
            }
            if (track == tracks.size()) {
                tracks.add(new ArrayList<>());
                ends.add(0);
            }
            tracks.get(track).add(union);
            ends.set(track, span[1]);
        }
        return tracks;
    }

    private static int[] span(Union union, Map<String, Integer> x, Family family) {
        int from = down(union, x, family);
        int to = from;
        for (String child : union.children().keySet()) {
            from = Math.min(from, x.getOrDefault(child, 0));
            to = Math.max(to, x.getOrDefault(child, 0));
        }
        return new int[] {from, to};
    }

    private static int row(Map<String, Integer> rows, String one) {
        return rows.getOrDefault(one, 0);
    }

    /** Where somebody stands. */
    public Spot spot(String one) {
        return Objects.requireNonNull(spots.get(one));
    }
}
