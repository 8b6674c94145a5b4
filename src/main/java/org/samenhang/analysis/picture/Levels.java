package org.samenhang.analysis.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samenhang.drawing.Sheet;

/**
 * How high everything stands. Rows go through all columns, so that what belongs together is level, and a row that needs more
 * room lowers all below it alike.
 */
final class Levels {

    private final List<List<Spot>> columns;
    private final List<Wire> wires;
    private final int rows;
    private final boolean roomy;
    private final Corridors corridors;

    /** The room for an arrow from a box to the next below it. */
    private final Map<Spot, Map<Spot, Integer>> stacked = new HashMap<>();

    private final Set<Spot> looped = new HashSet<>();
    private final int[] centre;
    private final int[] half;

    /** The room above each row. */
    private final int[] above;

    Levels(List<List<Spot>> columns, List<Wire> wires, Sheet sheet) {
        this.columns = columns;
        this.wires = wires;
        roomy = sheet == Sheet.SCREEN;
        rows = columns.stream()
                .flatMap(List::stream)
                .mapToInt(spot -> spot.row + 1)
                .max()
                .orElse(0);
        corridors = new Corridors(columns, rows, sheet.pitch());
        centre = new int[rows];
        half = new int[rows];
        above = new int[rows + 1];
        for (Wire wire : wires) {
            if (wire.isLoop()) {
                looped.add(wire.to);
            } else if (wire.isStacked()) {
                Spot upper = wire.from.row < wire.to.row ? wire.from : wire.to;
                stacked.computeIfAbsent(upper, spot -> new HashMap<>())
                        .merge(
                                upper == wire.from ? wire.to : wire.from,
                                wire.isMarked() ? 50 : roomy ? 40 : 34,
                                Math::max);
            }
        }
    }

    /** Sets every centre, from the top; and puts the lanes in their columns. */
    void settle(int firstTop) {
        corridors.put(wires);
        putApart();
        int y = firstTop;
        for (int row = 0; row < rows; row++) {
            int forLanes = corridors.room(row);
            if (row == 0) {
                corridors.stand(0, firstTop - Corridors.TO_BOX);
                y += above[0] + Math.max(0, forLanes - 2 * Corridors.TO_BOX);
            } else {
                int room = Math.max(above[row], forLanes);
                corridors.stand(row, y + (room - forLanes) / 2 + Corridors.TO_BOX);
                y += room;
            }
            centre[row] = y + half[row];
            corridors.standLevel(row, centre[row]);
            y += 2 * half[row];
        }
        corridors.stand(rows, y + Corridors.TO_BOX);
        for (List<Spot> column : columns) {
            column.forEach(spot -> spot.centre = centre[spot.row]);
        }
        for (Wire wire : wires) {
            wire.lanes.forEach(lane -> columns.get(lane.column).add(lane));
        }
        for (List<Spot> column : columns) {
            column.sort(Comparator.comparingInt(spot -> spot.centre));
            for (int rank = 0; rank < column.size(); rank++) {
                column.get(rank).rank = rank;
            }
        }
    }

    /** The height of each row, and the room between rows that boxes under each other need. */
    private void putApart() {
        for (List<Spot> column : columns) {
            column.forEach(spot -> half[spot.row] = Math.max(half[spot.row], (spot.height() + 1) / 2));
        }
        for (int row = 1; row < rows; row++) {
            above[row] = roomy ? 22 : 18;
        }
        for (List<Spot> column : columns) {
            Spot upper = null;
            for (Spot spot : column) {
                int need = looped.contains(spot) ? 18 : 0;
                if (upper != null && upper.row == spot.row - 1) {
                    int forArrow = stacked.getOrDefault(upper, Map.of()).getOrDefault(spot, 0);
                    int slack = half[upper.row] - upper.height() / 2 + half[spot.row] - spot.height() / 2;
                    need += Math.max(roomy ? 26 : 20, forArrow) - slack;
                }
                above[spot.row] = Math.max(above[spot.row], need);
                upper = spot;
            }
        }
    }
}
