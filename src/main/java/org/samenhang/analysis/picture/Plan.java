package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;

/**
 * Where everything stands: boxes in their three columns, arrows on their tracks between them. Depends on the statements, the
 * arrows and which arrows are in circles, not on what is highlighted, so that looking at another circle moves nothing.
 */
final class Plan {

    private static final int ABOVE_FIRST_BOX = 34;

    final Sheet sheet;
    final List<List<Spot>> columns = new ArrayList<>();
    final List<Wire> wires = new ArrayList<>();
    final List<Gutter> gutters = new ArrayList<>();
    final int boxWidth;
    final int headHeight;
    private final Map<String, Spot> spots = new HashMap<>();

    /** The first column of each part, and the number of columns in all. */
    private final int[] begins = new int[4];

    private int width;
    private int bottom;

    Plan(CoherencePicture picture, Sheet sheet, PictureWords words) {
        this.sheet = sheet;
        boxWidth = sheet.boxWidth();
        List<String> headings =
                Arrays.stream(PicturePart.values()).map(words::heading).toList();
        headHeight = 20 + headLines(headings, sheet) * (sheet.noteSize() + 4);
        putBoxes(picture, words.marks());
        putWires(picture);
        putLegs();
        level();
        putAcross();
    }

    Spot spot(String id) {
        Spot spot = spots.get(id);
        if (spot == null) {
            throw new IllegalStateException("no statement " + id);
        }
        return spot;
    }

    int width() {
        return width;
    }

    /** Below everything that stands in the columns. */
    int bottom() {
        return bottom;
    }

    int boxLeft(int column) {
        Gutter before = gutters.get(column);
        return before.left() + before.width();
    }

    /** Whether the part has a column, with something in it or not. */
    boolean shows(PicturePart part) {
        return begins[part.ordinal()] < begins[part.ordinal() + 1];
    }

    /** Where a part begins and so the part before it ends: half way between two columns, or at an edge of the sheet. */
    int edge(PicturePart part) {
        if (begins[part.ordinal()] == 0) {
            return 0;
        }
        if (begins[part.ordinal()] == columns.size()) {
            return width;
        }
        Gutter between = gutters.get(begins[part.ordinal()]);
        return between.left() + between.width() / 2;
    }

    private void putBoxes(CoherencePicture picture, MarkWords words) {
        Slots slots = new Slots(picture, sheet.mostRows());
        for (PicturePart part : PicturePart.values()) {
            boolean leftOut = sheet.leavesOutEmptyParts() && picture.in(part).isEmpty();
            begins[part.ordinal() + 1] = begins[part.ordinal()] + (leftOut ? 0 : slots.columns(part));
        }
        if (begins[3] == 0) {
            Arrays.fill(begins, 1, 4, 1);
        }
        for (int i = 0; i < begins[3]; i++) {
            columns.add(new ArrayList<>());
        }
        Map<String, Integer> column = new HashMap<>();
        List<PictureStatement> statements = picture.statements();
        for (int i = 0; i < statements.size(); i++) {
            column.put(statements.get(i).id(), begins[statements.get(i).part().ordinal()] + slots.column(i));
        }
        Map<String, int[]> ports = new HashMap<>();
        for (PictureArrow arrow : picture.arrows()) {
            count(column, ports, arrow.from(), arrow.to());
            count(column, ports, arrow.to(), arrow.from());
        }
        for (int i = 0; i < statements.size(); i++) {
            PictureStatement statement = statements.get(i);
            int[] sides = ports.getOrDefault(statement.id(), new int[2]);
            Box box = Box.of(statement, words, sheet, boxWidth, Math.max(sides[0], sides[1]));
            Spot spot = new Spot(column.getOrDefault(statement.id(), 0), slots.row(i), box);
            columns.get(spot.column).add(spot);
            spots.put(statement.id(), spot);
        }
    }

    private static void count(Map<String, Integer> column, Map<String, int[]> ports, String here, String there) {
        int way = Integer.compare(column.getOrDefault(there, 0), column.getOrDefault(here, 0));
        if (way != 0) {
            ports.computeIfAbsent(here, id -> new int[2])[way < 0 ? 0 : 1]++;
        }
    }

    private void putWires(CoherencePicture picture) {
        Set<PictureArrow> circling = new HashSet<>();
        picture.circles().forEach(circle -> circling.addAll(circle.arrows()));
        for (PictureArrow arrow : picture.arrows()) {
            boolean inCircle = circling.contains(arrow.key());
            wires.add(new Wire(wires.size(), arrow, spot(arrow.from()), spot(arrow.to()), inCircle));
        }
    }

    private void putLegs() {
        Map<Spot, Integer> order = new HashMap<>();
        for (List<Spot> column : columns) {
            column.sort(Comparator.comparingInt(spot -> spot.row));
            for (int i = 0; i < column.size(); i++) {
                order.put(column.get(i), i);
            }
        }
        for (Wire wire : wires) {
            boolean rightward = wire.from.column < wire.to.column;
            if (wire.inColumn()) {
                int apart = Math.abs(order.getOrDefault(wire.from, 0) - order.getOrDefault(wire.to, 0));
                if (apart > 1) {
                    boolean east = bracketOnEast(wire);
                    new Leg(wire, wire.from, east, wire.to, east);
                }
            } else if (!wire.isLoop()) {
                Spot at = wire.from;
                for (Spot next : wire.lanes) {
                    new Leg(wire, at, rightward, next, !rightward);
                    at = next;
                }
                new Leg(wire, at, rightward, wire.to, !rightward);
            }
        }
        stack();
    }

    /** Outside for the outer columns; between others on the side with fewer arrows at both ends. */
    private boolean bracketOnEast(Wire wire) {
        int column = wire.from.column;
        if (column == 0 || column == columns.size() - 1) {
            return column != 0;
        }
        int west = wire.from.west.size() + wire.to.west.size();
        int east = wire.from.east.size() + wire.to.east.size();
        return east < west || (east == west && wire.index % 2 == 0);
    }

    /** Arrows between the same two neighbours stand beside each other. */
    private void stack() {
        Map<Set<Spot>, List<Wire>> pairs = new HashMap<>();
        for (Wire wire : wires) {
            if (wire.isStacked()) {
                pairs.computeIfAbsent(Set.of(wire.from, wire.to), pair -> new ArrayList<>())
                        .add(wire);
            }
        }
        for (List<Wire> pair : pairs.values()) {
            int axis = sheet.boxAxis();
            int step = Math.min(44, (2 * axis - 40) / pair.size());
            for (int i = 0; i < pair.size(); i++) {
                pair.get(i).stackedX = axis + step * (2 * i - pair.size() + 1) / 2;
            }
        }
    }

    private void level() {
        new Levels(columns, wires, sheet).settle(headHeight + ABOVE_FIRST_BOX);
        Ports.spread(columns);
        Ports.levelAll(columns, wires);
        bottom = columns.stream()
                .flatMap(List::stream)
                .mapToInt(Spot::bottom)
                .max()
                .orElse(headHeight + 120);
    }

    private void putAcross() {
        for (int i = 0; i <= columns.size(); i++) {
            gutters.add(new Gutter(i, columns.size(), wires, sheet));
        }
        int spare = Math.max(0, sheet.width() - columns.size() * boxWidth);
        int inner =
                columns.size() == 1 ? 0 : Math.max(sheet.leastGutter(), spare * 2 / (2 * columns.size() + 1) / 2 * 2);
        int outer = Math.max(44, inner / 2);
        int left = 0;
        for (Gutter gutter : gutters) {
            gutter.place(left, gutter.needs(gutter.isOuter() ? outer : inner));
            left += gutter.width() + boxWidth;
        }
        width = left - boxWidth;
    }

    /** How many lines the headings take in columns of about a third of the sheet. */
    private static int headLines(List<String> headings, Sheet sheet) {
        return headings.stream()
                .mapToInt(heading -> headLines(heading, sheet).size())
                .max()
                .orElse(1);
    }

    static List<String> headLines(String heading, Sheet sheet) {
        return Lettering.wrap(heading, sheet.noteSize(), sheet.headWidth(), 3);
    }
}
