package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which column and row each statement stands. The picture is grown again from its beginning, one thing after another in the
 * order in which they came in: a statement comes under the last of its column; with its first arrow it moves to where it
 * belongs; what was joined before stays, unless much is gained. So what comes last changes little, taking it back gives the
 * former picture, nothing need be remembered, and what a reader may not see leaves no gap, because it never came in.
 * What came in at one moment (an import, a told case) is ordered together.
 */
final class Slots {

    private static final int APART = 16;
    private static final int PASSES = 5;
    private static final int LARGE = 140;
    private static final int MOST_THAT_MAKE_WAY = 8;
    private static final int FEW = 3;

    private static final double WORTHWHILE = 0.01;
    private static final double MOVES_WHAT_WAS_JOINED = 2.5;
    private static final double SHIFTS_WHAT_WAS_JOINED = 1.5;
    private static final double SHIFTS_WHAT_IS_LOOSE = 0.3;

    private final int mostRows;
    private final List<PictureStatement> statements;

    /** Per part its columns. */
    private final List<List<Column>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private final int[] column;
    private final int[] row;

    /** Came in at this moment, so that nobody saw it elsewhere. */
    private final boolean[] fresh;

    /** How many arrows it had before this moment. */
    private final int[] joined;

    private final Ties ties;
    private int standing;

    private record Coming(long since, int statement, int from, int to) {
        boolean isStatement() {
            return statement >= 0;
        }
    }

    /** A statement to a place, and those that must make way for it, each one row up or down. */
    private record Move(int[] who, int way, int column, int row) {}

    /** @param mostRows how many may stand under each other before a part gets one more column */
    Slots(CoherencePicture picture, int mostRows) {
        this.mostRows = mostRows;
        statements = picture.statements();
        column = new int[statements.size()];
        row = new int[statements.size()];
        fresh = new boolean[statements.size()];
        joined = new int[statements.size()];
        ties = new Ties(row, statements.size(), picture.arrows().size());
        parts.forEach(part -> part.add(new Column()));
        List<Coming> all = comings(picture);
        for (int begin = 0; begin < all.size(); ) {
            int end = begin + 1;
            while (end < all.size() && all.get(end).since() == all.get(begin).since()) {
                end++;
            }
            takeIn(all.subList(begin, end));
            begin = end;
        }
    }

    /** The column of a statement within its part, from the left. */
    int column(int statement) {
        return column[statement];
    }

    int row(int statement) {
        return row[statement];
    }

    /** How many columns a part has; at least one. */
    int columns(PicturePart part) {
        return parts.get(part.ordinal()).size();
    }

    private List<Coming> comings(CoherencePicture picture) {
        Map<String, Integer> index = new HashMap<>();
        List<Coming> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            index.put(statements.get(i).id(), i);
            all.add(new Coming(statements.get(i).since(), i, -1, -1));
        }
        for (PictureArrow arrow : picture.arrows()) {
            int from = index.getOrDefault(arrow.from(), 0);
            int to = index.getOrDefault(arrow.to(), 0);
            if (from != to) {
                long ends = Math.max(
                        statements.get(from).since(), statements.get(to).since());
                all.add(new Coming(Math.max(arrow.since(), ends), -1, from, to));
            }
        }
        all.sort(Comparator.comparingLong(Coming::since)
                .thenComparing(coming -> !coming.isStatement())
                .thenComparingInt(Coming::statement)
                .thenComparingInt(Coming::from)
                .thenComparingInt(Coming::to));
        return all;
    }

    /** Takes in what came at one moment. */
    private void takeIn(List<Coming> batch) {
        List<Integer> touched = new ArrayList<>();
        int put = 0;
        for (Coming coming : batch) {
            if (coming.isStatement()) {
                put(coming.statement());
                fresh[coming.statement()] = true;
                put++;
            } else {
                ties.add(coming.from(), coming.to());
                touched.add(coming.from());
                touched.add(coming.to());
            }
        }
        List<Integer> movable = touched.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Integer one) -> joined[one]).thenComparing(Comparator.reverseOrder()))
                .toList();
        int passes = put > 2 && standing <= LARGE ? PASSES : 1;
        boolean better = true;
        for (int pass = 0; pass < passes && better; pass++) {
            better = false;
            for (int one : movable) {
                better |= improve(one);
            }
        }
        touched.forEach(one -> joined[one]++);
        Arrays.fill(fresh, false);
    }

    /** Under the last of the part; where its columns are long enough, into what room is left; else into one column more. */
    private void put(int statement) {
        List<Column> part = columnsOf(statement);
        int at = -1;
        for (int i = 0; i < part.size() && at < 0; i++) {
            at = part.get(i).size() < mostRows ? i : -1;
        }
        for (int i = part.size() - 1; i >= 0 && at < 0; i--) {
            at = part.get(i).firstFree() < mostRows ? i : -1;
        }
        if (at < 0) {
            at = part.size();
            part.add(new Column());
        }
        int size = part.get(at).size();
        set(statement, at, size < mostRows ? size : part.get(at).firstFree());
        standing++;
    }

    private List<Column> columnsOf(int statement) {
        return parts.get(statements.get(statement).part().ordinal());
    }

    private void set(int statement, int newColumn, int newRow) {
        columnsOf(statement).get(newColumn).set(newRow, statement);
        column[statement] = newColumn;
        row[statement] = newRow;
        ties.put(
                statement,
                statements.get(statement).part().ordinal() * APART + newColumn,
                columnsOf(statement).get(newColumn));
    }

    private void clear(int statement) {
        columnsOf(statement).get(column[statement]).clear(row[statement]);
    }

    /** Moves a statement to the best place in its part, if that gains more than it disturbs. */
    private boolean improve(int statement) {
        double forItself = joined[statement] > 0 && !fresh[statement] ? MOVES_WHAT_WAS_JOINED : 0;
        int deepest = parts.stream()
                .flatMap(List::stream)
                .mapToInt(Column::size)
                .max()
                .orElse(0);
        Move best = null;
        double bestGain = WORTHWHILE;
        for (int to = 0; to < columnsOf(statement).size(); to++) {
            for (int at = 0; at < Math.min(deepest, mostRows); at++) {
                Move move = to == column[statement] && at == row[statement] ? null : move(statement, to, at);
                if (move != null) {
                    double disturbs = forItself + disturbance(move);
                    double gain = disturbs > most(statement) ? 0 : gain(move) - disturbs;
                    if (gain > bestGain) {
                        bestGain = gain;
                        best = move;
                    }
                }
            }
        }
        if (best != null) {
            apply(best);
        }
        return best != null;
    }

    /** What a move may gain at most is what the statement costs now, and little on account of the others. */
    private double most(int statement) {
        return ties.cost(new int[] {statement}, standing <= LARGE) + 2;
    }

    private double gain(Move move) {
        int[] columns = new int[move.who().length];
        int[] rows = new int[move.who().length];
        for (int i = 0; i < rows.length; i++) {
            columns[i] = column[move.who()[i]];
            rows[i] = row[move.who()[i]];
        }
        double before = ties.cost(move.who(), standing <= LARGE);
        apply(move);
        double after = ties.cost(move.who(), standing <= LARGE);
        for (int one : move.who()) {
            clear(one);
        }
        for (int i = 0; i < rows.length; i++) {
            set(move.who()[i], columns[i], rows[i]);
        }
        return before - after;
    }

    private void apply(Move move) {
        int statement = move.who()[0];
        clear(statement);
        for (int i = move.who().length - 1; i >= 1; i--) {
            set(move.who()[i], move.column(), row[move.who()[i]] + move.way());
        }
        set(statement, move.column(), move.row());
    }

    /** How the statement can come there: those in the way go toward the nearest free row; null when there is none near. */
    private @Nullable Move move(int statement, int toColumn, int toRow) {
        Column rows = columnsOf(statement).get(toColumn);
        int most = standing > LARGE ? FEW : MOST_THAT_MAKE_WAY;
        int down = 0;
        while (down <= most && toRow + down < mostRows && !rows.isFree(toRow + down, statement)) {
            down++;
        }
        int up = 0;
        while (up <= most && toRow - up >= 0 && !rows.isFree(toRow - up, statement)) {
            up++;
        }
        boolean canDown = down <= most && toRow + down < mostRows;
        boolean canUp = up <= most && toRow - up >= 0;
        if (!canDown && !canUp) {
            return null;
        }
        int way = canDown && (!canUp || down <= up) ? 1 : -1;
        int[] who = new int[1 + (way > 0 ? down : up)];
        who[0] = statement;
        for (int i = 1; i < who.length; i++) {
            who[i] = rows.at(toRow + way * (i - 1));
        }
        return new Move(who, way, toColumn, toRow);
    }

    private double disturbance(Move move) {
        double sum = 0;
        for (int i = 1; i < move.who().length; i++) {
            int one = move.who()[i];
            if (!fresh[one]) {
                sum += joined[one] > 0 ? SHIFTS_WHAT_WAS_JOINED : SHIFTS_WHAT_IS_LOOSE;
            }
        }
        return sum;
    }

    /** The statement of each row, from the top. */
    static final class Column {

        private static final int EMPTY = -1;

        private int[] rows = new int[8];
        private int size;

        /** Up to the last row that is taken. */
        int size() {
            return size;
        }

        int at(int row) {
            return row < size ? rows[row] : EMPTY;
        }

        boolean isFree(int row, int forStatement) {
            return row >= size || rows[row] == EMPTY || rows[row] == forStatement;
        }

        void set(int row, int statement) {
            if (row >= rows.length) {
                rows = Arrays.copyOf(rows, Math.max(row + 1, 2 * rows.length));
            }
            while (size <= row) {
                rows[size++] = EMPTY;
            }
            rows[row] = statement;
        }

        void clear(int row) {
            rows[row] = EMPTY;
            while (size > 0 && rows[size - 1] == EMPTY) {
                size--;
            }
        }

        int firstFree() {
            int free = 0;
            while (!isFree(free, EMPTY)) {
                free++;
            }
            return free;
        }

        /** How many stand between these two rows. */
        int between(int one, int other) {
            int count = 0;
            for (int row = Math.min(one, other) + 1; row < Math.max(one, other); row++) {
                if (rows[row] != EMPTY) {
                    count++;
                }
            }
            return count;
        }
    }
}
