package org.samenhang.analysis.picture;

import java.util.Arrays;
import java.util.List;
import org.samenhang.drawing.Sheet;

/**
 * How high each spot stands: as near as possible to what it is joined with, in the order of its column and with room between.
 * Each column in turn is the weighted least-squares answer to its neighbours (pool adjacent violators), a few times over.
 */
final class Heights {

    private static final int ROUNDS = 14;
    private static final double HOME = 0.06;
    private static final double LANE = 3;

    private final List<List<Spot>> columns;
    private final List<Wire> wires;
    private final boolean roomy;

    Heights(List<List<Spot>> columns, List<Wire> wires, Sheet sheet) {
        this.columns = columns;
        this.wires = wires;
        this.roomy = sheet == Sheet.SCREEN;
    }

    /** Sets every centre; the highest top is at {@code firstTop}. With ports set, arrows are made straight rather than boxes level. */
    void settle(int firstTop) {
        double[][] apart = columns.stream().map(this::apart).toArray(double[][]::new);
        double[][] centres = Arrays.stream(apart).map(Heights::stacked).toArray(double[][]::new);
        double[][] home = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            for (int column : round % 2 == 0 ? new int[] {1, 0, 2} : new int[] {2, 0, 1}) {
                centres[column] = pulled(column, centres, home[column], apart[column]);
            }
        }
        for (int column = 0; column < 3; column++) {
            drawUp(columns.get(column), centres[column], apart[column]);
        }
        write(centres, firstTop);
    }

    /** What no arrow ties to another column stands close to what it was written under, not at the far end of a gap. */
    private static void drawUp(List<Spot> spots, double[] centres, double[] apart) {
        int first = 0;
        while (first < spots.size() && isLoose(spots.get(first))) {
            first++;
        }
        for (int i = first - 1; i >= 0 && first < spots.size(); i--) {
            centres[i] = centres[i + 1] - apart[i + 1];
        }
        for (int i = Math.max(first, 1); i < spots.size(); i++) {
            if (isLoose(spots.get(i))) {
                centres[i] = centres[i - 1] + apart[i];
            }
        }
    }

    private static boolean isLoose(Spot spot) {
        return spot.toWest.isEmpty() && spot.toEast.isEmpty();
    }

    private void write(double[][] centres, int firstTop) {
        double highest = Double.MAX_VALUE;
        for (int c = 0; c < 3; c++) {
            for (Spot spot : columns.get(c)) {
                highest = Math.min(highest, centres[c][spot.rank] - spot.height() / 2.0);
            }
        }
        for (int c = 0; c < 3; c++) {
            Spot above = null;
            for (Spot spot : columns.get(c)) {
                int centre = (int) Math.round(centres[c][spot.rank] - highest) + firstTop;
                // rounding may not eat the last unit of room
                spot.centre = above == null ? centre : Math.max(centre, above.centre + apart(above, spot));
                above = spot;
            }
        }
    }

    private double[] pulled(int column, double[][] centres, double[] home, double[] apart) {
        List<Spot> spots = columns.get(column);
        double[] wish = new double[spots.size()];
        double[] weight = new double[spots.size()];
        double sumApart = 0;
        for (Spot spot : spots) {
            int i = spot.rank;
            sumApart += apart[i];
            weight[i] = HOME;
            wish[i] = HOME * home[i];
            pull(spot, false, centres, wish, weight);
            pull(spot, true, centres, wish, weight);
            wish[i] = wish[i] / weight[i] - sumApart;
        }
        double[] level = nonDecreasing(wish, weight);
        sumApart = 0;
        for (int i = 0; i < level.length; i++) {
            sumApart += apart[i];
            level[i] += sumApart;
        }
        return level;
    }

    private static void pull(Spot spot, boolean east, double[][] centres, double[] wish, double[] weight) {
        for (Spot.Tie tie : east ? spot.toEast : spot.toWest) {
            Spot other = tie.other();
            double strength = tie.weight() * (spot.isLane() || other.isLane() ? LANE : 1);
            double offset = offset(spot, other, east);
            wish[spot.rank] += strength * (centres[other.column][other.rank] + offset);
            weight[spot.rank] += strength;
        }
    }

    /** How much lower than the other's centre this centre should be for the arrow between them to be level. */
    private static double offset(Spot spot, Spot other, boolean east) {
        for (Port port : spot.ports(east)) {
            for (Port far : other.ports(!east)) {
                if (port.leg == far.leg) {
                    return (double) (far.y - other.centre) - (port.y - spot.centre);
                }
            }
        }
        return 0;
    }

    private double[] apart(List<Spot> column) {
        double[] apart = new double[column.size()];
        for (int i = 1; i < apart.length; i++) {
            apart[i] = apart(column.get(i - 1), column.get(i));
        }
        return apart;
    }

    private static double[] stacked(double[] apart) {
        double[] centres = new double[apart.length];
        for (int i = 1; i < apart.length; i++) {
            centres[i] = centres[i - 1] + apart[i];
        }
        return centres;
    }

    /** From centre to centre. */
    private int apart(Spot above, Spot below) {
        return (above.height() + 1) / 2 + room(above, below) + (below.height() + 1) / 2;
    }

    private int room(Spot above, Spot below) {
        int forLoop = wires.stream().anyMatch(w -> w.isLoop() && w.to == below) ? 18 : 0;
        if (above.isLane() || below.isLane()) {
            return forLoop + (above.isLane() && below.isLane() ? 11 : 15);
        }
        int room = roomy ? 26 : 20;
        for (Wire wire : wires) {
            if (wire.inColumn()
                    && ((wire.from == above && wire.to == below) || (wire.from == below && wire.to == above))) {
                room = Math.max(room, wire.isMarked() ? 50 : roomy ? 44 : 36);
            }
        }
        return forLoop + room;
    }

    /** The non-decreasing row nearest to the wishes by weighted squares. */
    private static double[] nonDecreasing(double[] wish, double[] weight) {
        int n = wish.length;
        double[] mean = new double[n];
        double[] mass = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = wish[i];
            mass[blocks] = weight[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                double sum = mass[blocks - 1] + mass[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * mass[blocks - 1] + mean[blocks] * mass[blocks]) / sum;
                mass[blocks - 1] = sum;
                size[blocks - 1] += size[blocks];
            }
        }
        double[] row = new double[n];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(row, at, at + size[block], mean[block]);
            at += size[block];
        }
        return row;
    }
}
