package org.samenhang.casework.picture;

import java.util.ArrayList;
import java.util.List;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;

/** A lane with its facts on as few rows as keep them from covering each other. */
final class Strip {

    static final int ROW = 30;
    static final int BAR = 24;
    static final int SIGN = 18;
    private static final int AIR = 8;
    private static final int INSIDE = 8;
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_ROWS = 9;
    private static final int LEAST_BAR = 6;

    final LifeLane lane;
    final List<Placed> placed = new ArrayList<>();
    private final List<List<Placed>> rows = new ArrayList<>();

    /**
     * A fact with its place.
     *
     * @param row from the top of the lane
     * @param start where it begins
     * @param end where it ends
     * @param labelLeft where its sign and label begin
     * @param label as it fits; empty where the lane is too full, the list has it then
     */
    record Placed(LifeFact fact, int row, int start, int end, int labelLeft, String label, int left, int right) {

        boolean covers(Placed other) {
            return left - AIR < other.right && other.left - AIR < right;
        }

        Placed on(int otherRow) {
            return new Placed(fact, otherRow, start, end, labelLeft, label, left, right);
        }
    }

    Strip(LifeLane lane, LifeLine life, Calendar calendar, Sheet sheet, int rightEdge) {
        this.lane = lane;
        for (LifeFact fact : life.in(lane)) {
            int start = calendar.x(fact.from());
            int end = fact.moment()
                    ? start
                    : Math.max(
                            start + LEAST_BAR,
                            calendar.x(fact.lastDay(life.today()).plusDays(1)));
            int today = calendar.x(life.today().plusDays(1));
            put(labelled(fact, start, end, sheet, end <= today ? today - 4 : rightEdge), bare(fact, start, end));
        }
    }

    int height() {
        return Math.max(1, rows.size()) * ROW + 14;
    }

    private void put(Placed labelled, Placed bare) {
        for (int row = 0; row < MOST_ROWS; row++) {
            if (isFree(row, labelled)) {
                add(labelled.on(row));
                return;
            }
        }
        int row = 0;
        while (row < MOST_ROWS && !isFree(row, bare)) {
            row++;
        }
        // one row more, of signs alone: in a year that full the signs may touch, but no word is hidden
        add(bare.on(row));
    }

    private boolean isFree(int row, Placed wanted) {
        return row >= rows.size() || rows.get(row).stream().noneMatch(wanted::covers);
    }

    private void add(Placed one) {
        while (rows.size() <= one.row) {
            rows.add(new ArrayList<>());
        }
        rows.get(one.row).add(one);
        placed.add(one);
    }

    /** The label inside a bar when it fits, else after it, else before it. */
    private static Placed labelled(LifeFact fact, int start, int end, Sheet sheet, int rightEdge) {
        int room = Math.min(LONGEST_LABEL, rightEdge / 3);
        String label = Lettering.wrap(fact.label(), sheet.noteSize(), room, 1).getFirst();
        int text = Lettering.width(label, sheet.noteSize());
        int sign = fact.moment() ? 0 : SIGN;
        int half = fact.moment() ? 7 : 0;
        if (!fact.moment() && end - start >= text + SIGN + 2 * INSIDE) {
            return new Placed(fact, 0, start, end, start + INSIDE, label, start, end);
        }
        int after = end + half + 5;
        if (after + sign + text <= rightEdge) {
            return new Placed(fact, 0, start, end, after, label, start - half, after + sign + text);
        }
        int before = start - half - 5 - text - sign;
        return new Placed(fact, 0, start, end, before, label, before, end + half);
    }

    private static Placed bare(LifeFact fact, int start, int end) {
        int half = fact.moment() ? 7 : 0;
        return new Placed(fact, 0, start, end, start, "", start - half, end + half);
    }
}
