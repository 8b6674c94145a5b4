package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in each column: few crossings, neighbours that belong together, and otherwise as given, so that one statement more
 * does not turn the picture over. Every spot in turn is tried in every place of its column (sifting).
 */
final class Ordering {

    private static final int MOST_PASSES = 8;
    private static final int LARGE = 400;
    private static final double AGAINST_THE_GIVEN_ORDER = 0.3;
    private static final double AROUND_A_BOX = 1.6;
    private static final double EACH_FURTHER_BOX = 0.5;

    private final List<List<Spot>> columns;

    private Ordering(List<List<Spot>> columns) {
        this.columns = columns;
    }

    /** Orders the spots of each column in place; lanes start where they would be shortest. */
    static void settle(List<List<Spot>> columns) {
        new Ordering(columns).settle();
    }

    private void settle() {
        columns.forEach(Ordering::number);
        putLanes(columns.get(1));
        int spots = columns.stream().mapToInt(List::size).sum();
        int passes = spots > LARGE ? 1 : MOST_PASSES;
        boolean better = spots <= 3 * LARGE;
        for (int pass = 0; pass < passes && better; pass++) {
            better = false;
            for (List<Spot> column : columns) {
                for (Spot spot : List.copyOf(column)) {
                    better |= sift(column, spot);
                }
            }
        }
    }

    /** By rank and not by share of the column, so that a statement added below shifts no lane. */
    private static void putLanes(List<Spot> middle) {
        middle.sort(Comparator.comparingInt(Ordering::height));
        number(middle);
    }

    private static int height(Spot spot) {
        return spot.isLane()
                ? spot.toWest.getFirst().other().rank + spot.toEast.getFirst().other().rank
                : 2 * spot.rank;
    }

    private boolean sift(List<Spot> column, Spot spot) {
        int begin = spot.rank;
        int best = begin;
        double bestCost = -1e-6;
        double cost = 0;
        while (spot.rank < column.size() - 1) {
            cost += swapDown(column, spot.rank);
            if (cost < bestCost) {
                bestCost = cost;
                best = spot.rank;
            }
        }
        while (spot.rank > begin) {
            swapDown(column, spot.rank - 1);
        }
        cost = 0;
        while (spot.rank > 0) {
            cost += swapDown(column, spot.rank - 1);
            if (cost < bestCost) {
                bestCost = cost;
                best = spot.rank;
            }
        }
        while (spot.rank < best) {
            swapDown(column, spot.rank);
        }
        return best != begin;
    }

    /** Swaps the spot at this rank with the one below it; what that adds to the cost. */
    private static double swapDown(List<Spot> column, int rank) {
        Spot upper = column.get(rank);
        Spot lower = column.get(rank + 1);
        double added = crossings(upper.toWest, lower.toWest) + crossings(upper.toEast, lower.toEast);
        if (!upper.isLane() && !lower.isLane()) {
            added += upper.asGiven < lower.asGiven ? AGAINST_THE_GIVEN_ORDER : -AGAINST_THE_GIVEN_ORDER;
        }
        added -= detours(upper, lower) + detours(lower, upper);
        column.set(rank, lower);
        column.set(rank + 1, upper);
        lower.rank = rank;
        upper.rank = rank + 1;
        return added + detours(upper, lower) + detours(lower, upper);
    }

    private static double crossings(List<Spot.Tie> upper, List<Spot.Tie> lower) {
        double added = 0;
        for (Spot.Tie one : upper) {
            for (Spot.Tie other : lower) {
                int weight = Math.min(one.weight(), other.weight());
                added += weight * Integer.signum(other.other().rank - one.other().rank);
            }
        }
        return added;
    }

    /** What arrows within the column cost a spot; those to {@code counted} are counted on one side only. */
    private static double detours(Spot spot, Spot counted) {
        double cost = 0;
        for (Spot.Tie tie : spot.within) {
            int between = Math.abs(tie.other().rank - spot.rank) - 1;
            double length = between == 0 ? 0 : AROUND_A_BOX + EACH_FURTHER_BOX * (between - 1);
            cost += tie.weight() * length * (tie.other() == counted ? 0.5 : 1);
        }
        return cost;
    }

    private static void number(List<Spot> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).rank = i;
        }
    }

    /** The boxes of a column without its lanes, top first. */
    static List<Spot> boxes(List<Spot> column) {
        List<Spot> boxes = new ArrayList<>(column);
        boxes.removeIf(Spot::isLane);
        return boxes;
    }
}
