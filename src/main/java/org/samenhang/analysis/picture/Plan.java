package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int CROWDED = 45;

    final Sheet sheet;
    final List<List<Spot>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    final List<Wire> wires = new ArrayList<>();
    final List<Gutter> gutters = new ArrayList<>();
    final int boxWidth;
    final int headHeight;
    private final Map<String, Spot> spots = new HashMap<>();
    private int width;
    private int bottom;

    Plan(CoherencePicture picture, Sheet sheet, PictureWords words) {
        this.sheet = sheet;
        boxWidth = picture.statements().size() > CROWDED ? 186 : 208;
        List<String> headings =
                Arrays.stream(PicturePart.values()).map(words::heading).toList();
        headHeight = 20 + headLines(headings, sheet) * (sheet.noteSize() + 4);
        putBoxes(picture, words.marks());
        putWires(picture);
        Ordering.settle(columns);
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

    /** Where the tint of the middle column begins and ends. */
    int bandEdge(int gutter) {
        Gutter between = gutters.get(gutter);
        return between.left() + between.width() / 2;
    }

    private void putBoxes(CoherencePicture picture, MarkWords words) {
        Map<String, int[]> ports = new HashMap<>();
        for (PictureArrow arrow : picture.arrows()) {
            count(picture, ports, arrow.from(), arrow.to());
            count(picture, ports, arrow.to(), arrow.from());
        }
        for (PictureStatement statement : picture.statements()) {
            int column = statement.part().ordinal();
            int[] sides = ports.getOrDefault(statement.id(), new int[2]);
            Box box = Box.of(statement, words, sheet, boxWidth, Math.max(sides[0], sides[1]));
            Spot spot = new Spot(column, columns.get(column).size(), box);
            columns.get(column).add(spot);
            spots.put(statement.id(), spot);
        }
    }

    private static void count(CoherencePicture picture, Map<String, int[]> ports, String here, String there) {
        int way = Integer.compare(
                picture.statement(there).part().ordinal(),
                picture.statement(here).part().ordinal());
        if (way != 0) {
            ports.computeIfAbsent(here, id -> new int[2])[way < 0 ? 0 : 1]++;
        }
    }

    private void putWires(CoherencePicture picture) {
        Set<PictureArrow> circling = new HashSet<>();
        picture.circles().forEach(circle -> circling.addAll(circle.arrows()));
        for (PictureArrow arrow : picture.arrows()) {
            boolean inCircle = circling.contains(arrow.key());
            Wire wire = new Wire(wires.size(), arrow, spot(arrow.from()), spot(arrow.to()), inCircle);
            wires.add(wire);
            int weight = inCircle ? 2 : 1;
            Spot lane = wire.lane;
            if (lane != null) {
                columns.get(1).add(lane);
                Spot.tie(wire.from, lane, weight);
                Spot.tie(wire.to, lane, weight);
            } else if (!wire.isLoop()) {
                Spot.tie(wire.from, wire.to, weight);
            }
        }
    }

    private void putLegs() {
        List<List<Spot>> boxes = columns.stream().map(Ordering::boxes).toList();
        for (Wire wire : wires) {
            Spot lane = wire.lane;
            boolean rightward = wire.from.column < wire.to.column;
            if (lane != null) {
                new Leg(wire, wire.from, rightward, lane, !rightward);
                new Leg(wire, lane, rightward, wire.to, !rightward);
            } else if (wire.inColumn()) {
                List<Spot> column = boxes.get(wire.from.column);
                if (Math.abs(column.indexOf(wire.from) - column.indexOf(wire.to)) > 1) {
                    boolean east = bracketOnEast(wire);
                    new Leg(wire, wire.from, east, wire.to, east);
                }
            } else if (!wire.isLoop()) {
                new Leg(wire, wire.from, rightward, wire.to, !rightward);
            }
        }
        stack();
    }

    /** Outside for the outer columns; in the middle on the side with fewer arrows at both ends. */
    private static boolean bracketOnEast(Wire wire) {
        if (wire.from.column != 1) {
            return wire.from.column == 2;
        }
        int west = wire.from.toWest.size() + wire.to.toWest.size() + wire.from.west.size() + wire.to.west.size();
        int east = wire.from.toEast.size() + wire.to.toEast.size() + wire.from.east.size() + wire.to.east.size();
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
            int step = Math.min(44, (boxWidth - 40) / pair.size());
            for (int i = 0; i < pair.size(); i++) {
                pair.get(i).stackedX = boxWidth / 2 + step * (2 * i - pair.size() + 1) / 2;
            }
        }
    }

    private void level() {
        Heights heights = new Heights(columns, wires, sheet);
        heights.settle(headHeight + ABOVE_FIRST_BOX);
        Ports.spread(columns);
        heights.settle(headHeight + ABOVE_FIRST_BOX);
        Ports.spread(columns);
        Ports.levelAll(columns, wires);
        bottom = columns.stream()
                .flatMap(List::stream)
                .mapToInt(Spot::bottom)
                .max()
                .orElse(headHeight + 120);
    }

    private void putAcross() {
        for (int i = 0; i < 4; i++) {
            gutters.add(new Gutter(i, wires));
        }
        int needed = 3 * boxWidth + gutters.stream().mapToInt(Gutter::needs).sum();
        width = Math.max(sheet.width(), needed + needed % 2);
        int spare = width - needed;
        int left = 0;
        for (Gutter gutter : gutters) {
            int share = gutter.isOuter() ? spare / 8 : spare * 3 / 8;
            gutter.place(left, gutter.needs() + share);
            left += gutter.width() + boxWidth;
        }
    }

    /** How many lines the headings take in columns of about a third of the sheet. */
    private static int headLines(List<String> headings, Sheet sheet) {
        return headings.stream()
                .mapToInt(heading -> headLines(heading, sheet).size())
                .max()
                .orElse(1);
    }

    static List<String> headLines(String heading, Sheet sheet) {
        return Lettering.wrap(heading, sheet.noteSize(), sheet.width() / 3 - 60, 3);
    }
}
