package org.samenhang.analysis.picture;

import java.util.Arrays;

/** The arrows between the places where statements stand, and what they cost there: their length, detours and crossings. */
final class Ties {

    private static final double PER_ROW = 0.6;
    private static final double PER_COLUMN = 0.8;
    private static final double AROUND_A_BOX = 1.6;
    private static final double EACH_FURTHER_BOX = 0.5;
    private static final double EACH_ROW_APART = 0.15;
    private static final double CROSSING = 1;
    private static final double DEEPER = 0.02;

    private final int[] row;
    private final int[] x;
    private final Slots.Column[] column;
    private final int[][] incident;
    private final int[] degree;
    private final int[] from;
    private final int[] to;
    private final int[] stamp;
    private int count;
    private int asked;

    /** @param row where each statement stands, kept up to date by who owns it */
    Ties(int[] row, int statements, int arrows) {
        this.row = row;
        x = new int[statements];
        column = new Slots.Column[statements];
        incident = new int[statements][4];
        degree = new int[statements];
        from = new int[arrows];
        to = new int[arrows];
        stamp = new int[arrows];
    }

    void put(int statement, int atX, Slots.Column inColumn) {
        x[statement] = atX;
        column[statement] = inColumn;
    }

    void add(int one, int other) {
        from[count] = one;
        to[count] = other;
        note(one);
        note(other);
        count++;
    }

    private void note(int statement) {
        if (degree[statement] == incident[statement].length) {
            incident[statement] = Arrays.copyOf(incident[statement], 2 * degree[statement]);
        }
        incident[statement][degree[statement]++] = count;
    }

    /** What the arrows of these statements cost as they stand. */
    double cost(int[] statements, boolean crossings) {
        asked++;
        double cost = 0;
        for (int statement : statements) {
            cost += DEEPER * row[statement];
            for (int i = 0; i < degree[statement]; i++) {
                int arrow = incident[statement][i];
                if (stamp[arrow] != asked) {
                    stamp[arrow] = asked;
                    cost += length(arrow);
                    if (crossings) {
                        cost += CROSSING * crossings(arrow);
                    }
                }
            }
        }
        return cost;
    }

    private double length(int arrow) {
        int one = from[arrow];
        int other = to[arrow];
        int apart = Math.abs(row[one] - row[other]);
        if (x[one] != x[other]) {
            int between = Math.abs(x[one] - x[other]);
            return PER_ROW * apart + PER_COLUMN * (between < 10 ? between - 1 : between / 20);
        }
        int between = column[one].between(row[one], row[other]);
        return EACH_ROW_APART * (apart - 1) + (between == 0 ? 0 : AROUND_A_BOX + EACH_FURTHER_BOX * (between - 1));
    }

    /** Those with arrows that were counted already are not counted again. */
    private int crossings(int arrow) {
        int west = x[from[arrow]] < x[to[arrow]] ? from[arrow] : to[arrow];
        int east = west == from[arrow] ? to[arrow] : from[arrow];
        int crossings = 0;
        if (x[west] == x[east]) {
            return 0;
        }
        for (int other = 0; other < count; other++) {
            if (stamp[other] == asked) {
                continue;
            }
            int otherWest = x[from[other]] < x[to[other]] ? from[other] : to[other];
            int otherEast = otherWest == from[other] ? to[other] : from[other];
            int begin = Math.max(x[west], x[otherWest]);
            int end = Math.min(x[east], x[otherEast]);
            if (begin < end) {
                double before = height(west, east, begin) - height(otherWest, otherEast, begin);
                double after = height(west, east, end) - height(otherWest, otherEast, end);
                if (before * after < 0) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private double height(int west, int east, int at) {
        if (at == x[west]) {
            return row[west];
        }
        if (at == x[east]) {
            return row[east];
        }
        return row[west] + (double) (row[east] - row[west]) * (at - x[west]) / (x[east] - x[west]);
    }
}
