package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where arrows pass the columns on their way: level with where they begin or end if nothing stands there, else between two rows.
 * An arrow keeps to one corridor, so that it turns twice at most.
 */
final class Corridors {

    static final int TO_BOX = 13;

    private static final int FULL = 12;
    private static final int ROUND_ABOUT = 3;

    /** Whether something stands in this column and row. */
    private final boolean[][] taken;

    private final int rows;
    private final int pitch;

    /** Through the empty places of a row. */
    private final List<List<Passing>> level = new ArrayList<>();

    /** Above a row; the last is below all. */
    private final List<List<Passing>> between = new ArrayList<>();

    Corridors(List<List<Spot>> columns, int rows, int pitch) {
        this.pitch = pitch;
        this.rows = rows;
        taken = new boolean[columns.size()][rows];
        for (List<Spot> column : columns) {
            column.forEach(spot -> taken[spot.column][spot.row] = true);
        }
        for (int row = 0; row <= rows; row++) {
            level.add(new ArrayList<>());
            between.add(new ArrayList<>());
        }
    }

    /** An arrow in a corridor, from its first column between to its last. */
    static final class Passing {

        final Wire wire;
        final int west;
        final int east;
        int track;

        Passing(Wire wire) {
            this.wire = wire;
            int one = wire.lanes.getFirst().column;
            int other = wire.lanes.getLast().column;
            west = Math.min(one, other);
            east = Math.max(one, other);
        }

        boolean meets(Passing other) {
            return west <= other.east && other.west <= east;
        }

        void stand(int y) {
            wire.lanes.forEach(lane -> lane.centre = y);
        }
    }

    void put(List<Wire> wires) {
        wires.stream()
                .filter(wire -> !wire.lanes.isEmpty())
                .sorted(Comparator.comparingInt((Wire wire) -> wire.lanes.size())
                        .thenComparingInt(wire -> wire.index))
                .forEach(wire -> put(new Passing(wire)));
        for (List<List<Passing>> all : List.of(level, between)) {
            for (List<Passing> corridor : all) {
                corridor.sort(Comparator.comparingInt((Passing passing) -> passing.wire.from.row + passing.wire.to.row)
                        .thenComparingInt(passing -> passing.wire.index));
                for (int i = 0; i < corridor.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        if (corridor.get(i).meets(corridor.get(j))) {
                            corridor.get(i).track = Math.max(corridor.get(i).track, corridor.get(j).track + 1);
                        }
                    }
                }
            }
        }
    }

    private void put(Passing passing) {
        int from = passing.wire.from.row;
        int to = passing.wire.to.row;
        for (int row : new int[] {from, to}) {
            if (isOpen(row, passing) && crowd(level.get(row), passing) < 2) {
                level.get(row).add(passing);
                return;
            }
        }
        int high = Math.min(from, to);
        int low = Math.max(from, to);
        List<Passing> best = between.getFirst();
        int least = Integer.MAX_VALUE;
        for (int above = 0; above <= rows; above++) {
            int outside = Math.max(0, high - above) + Math.max(0, above - low - 1);
            int crowd = crowd(between.get(above), passing);
            int cost = outside * ROUND_ABOUT + crowd * 2 + (crowd > 3 ? FULL : 0);
            if (cost < least) {
                least = cost;
                best = between.get(above);
            }
        }
        best.add(passing);
    }

    private boolean isOpen(int row, Passing passing) {
        for (int column = passing.west; column <= passing.east; column++) {
            if (taken[column][row]) {
                return false;
            }
        }
        return true;
    }

    private static int crowd(List<Passing> corridor, Passing passing) {
        return (int) corridor.stream().filter(passing::meets).count();
    }

    /** The room that those above a row need. */
    int room(int above) {
        int tracks = between.get(above).stream()
                .mapToInt(passing -> passing.track + 1)
                .max()
                .orElse(0);
        return tracks == 0 ? 0 : 2 * TO_BOX + (tracks - 1) * pitch;
    }

    /** Gives every arrow above a row its height, the first at {@code top}. */
    void stand(int above, int top) {
        between.get(above).forEach(passing -> passing.stand(top + passing.track * pitch));
    }

    /** Gives every arrow through a row its height, around its middle. */
    void standLevel(int row, int middle) {
        List<Passing> corridor = level.get(row);
        for (Passing passing : corridor) {
            int beside = corridor.stream()
                    .filter(passing::meets)
                    .mapToInt(other -> other.track)
                    .max()
                    .orElse(0);
            passing.stand(middle + (2 * passing.track - beside) * pitch / 2);
        }
    }
}
