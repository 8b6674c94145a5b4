package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/**
 * The dashed line around who live in one house. Where somebody else stands between them it is in pieces, and nobody who does not live
 * there stands inside.
 */
final class Rings {

    private static final int SIDE = 71;
    private static final int UP = 36;
    private static final int DOWN = 80;

    private final Pen pen;
    private final Layout layout;
    private final int shift;

    Rings(Pen pen, Layout layout, int shift) {
        this.pen = pen;
        this.layout = layout;
        this.shift = shift;
    }

    void draw() {
        int number = 0;
        for (List<String> home : layout.homes()) {
            int inset = 5 * (number++ % 3);
            List<List<int[]>> runs = runs(home);
            if (runs.stream().allMatch(row -> row.size() == 1) && followOn(home)) {
                one(runs.stream().map(List::getFirst).toList(), inset);
            } else {
                runs.forEach(row -> row.forEach(run -> box(
                        pen,
                        run[0] - SIDE + inset,
                        run[2] - UP + inset,
                        run[1] - run[0] + 2 * (SIDE - inset),
                        UP + DOWN - 2 * inset,
                        22)));
            }
        }
    }

    /** For each row the stretches in which only people of this home stand: from, to, height. */
    private List<List<int[]>> runs(List<String> home) {
        Set<String> inside = Set.copyOf(home);
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        layout.spots()
                .keySet()
                .forEach(one -> rows.computeIfAbsent(layout.spot(one).y(), key -> new ArrayList<>())
                        .add(one));
        List<List<int[]>> all = new ArrayList<>();
        rows.forEach((y, people) -> {
            List<int[]> found = new ArrayList<>();
            int[] run = null;
            List<String> sorted = people.stream()
                    .sorted(java.util.Comparator.comparingInt(
                            one -> layout.spot(one).x()))
                    .toList();
            for (String one : sorted) {
                int x = layout.spot(one).x() + shift;
                if (!inside.contains(one)) {
                    run = null;
                } else if (run == null) {
                    run = new int[] {x, x, y};
                    found.add(run);
                } else {
                    run[1] = x;
                }
            }
            if (!found.isEmpty()) {
                all.add(found);
            }
        });
        return all;
    }

    private boolean followOn(List<String> home) {
        List<Integer> rows = home.stream()
                .map(one -> layout.rows().getOrDefault(one, 0))
                .distinct()
                .sorted()
                .toList();
        return rows.getLast() - rows.getFirst() == rows.size() - 1;
    }

    /** One line around rows that follow on each other. */
    private void one(List<int[]> rows, int inset) {
        if (rows.size() == 1) {
            int[] run = rows.getFirst();
            box(
                    pen,
                    run[0] - SIDE + inset,
                    run[2] - UP + inset,
                    run[1] - run[0] + 2 * (SIDE - inset),
                    UP + DOWN - 2 * inset,
                    22);
            return;
        }
        List<int[]> corners = new ArrayList<>();
        for (int[] run : rows) {
            corners.add(new int[] {run[1] + SIDE - inset, run[2] - UP + inset});
            corners.add(new int[] {run[1] + SIDE - inset, run[2] + DOWN - inset});
        }
        for (int[] run : rows.reversed()) {
            corners.add(new int[] {run[0] - SIDE + inset, run[2] + DOWN - inset});
            corners.add(new int[] {run[0] - SIDE + inset, run[2] - UP + inset});
        }
        ring(pen, rounded(corners));
    }

    private static String rounded(List<int[]> corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.size(); i++) {
            int[] before = corners.get((i + corners.size() - 1) % corners.size());
            int[] here = corners.get(i);
            int[] after = corners.get((i + 1) % corners.size());
            path.append(i == 0 ? "M" : "L")
                    .append(near(here, before))
                    .append("Q")
                    .append(here[0] + " " + here[1] + " ")
                    .append(near(here, after));
        }
        return path.append("Z").toString();
    }

    private static String near(int[] here, int[] other) {
        double length = Math.max(1, Math.hypot(other[0] - here[0], other[1] - here[1]));
        double part = Math.min(18, length / 2) / length;
        return Math.round(here[0] + (other[0] - here[0]) * part) + " "
                + Math.round(here[1] + (other[1] - here[1]) * part);
    }

    private static void ring(Pen pen, String path) {
        pen.draw(
                "path",
                "class",
                "pic-home",
                "d",
                path,
                "fill",
                Palette.ACCENT_TINT,
                "fill-opacity",
                "0.5",
                "stroke",
                Palette.ACCENT,
                "stroke-width",
                2,
                "stroke-dasharray",
                "3 5",
                "stroke-linecap",
                "round");
    }

    /** A dashed box with round corners. */
    static void box(Pen pen, int x, int y, int width, int height, int round) {
        pen.draw(
                "rect",
                "class",
                "pic-home",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "rx",
                round,
                "fill",
                Palette.ACCENT_TINT,
                "fill-opacity",
                "0.5",
                "stroke",
                Palette.ACCENT,
                "stroke-width",
                2,
                "stroke-dasharray",
                "3 5",
                "stroke-linecap",
                "round");
    }
}
