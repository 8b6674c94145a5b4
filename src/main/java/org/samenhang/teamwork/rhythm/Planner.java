package org.samenhang.teamwork.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best week, in this order: the cases are served in the order in which they press and wait, as many as there are
 * hours; then as many asked disciplines as possible have somebody; then who is served first has the earliest hour with
 * which that can be; then the weight lies as evenly as it can. Nobody sits who is tied, objected to, away or busy, and
 * nobody twice in hours that run into each other.
 *
 * <p>Who is served is settled by augmenting. What an unfinished choice of hours can still cover is bounded by the best
 * pairing of cases and hours, which is exact as long as no hours run into each other, so that the search then never turns
 * back; where some do, a flow in which the hours of the open cases are left free bounds it too. The experts of the chosen
 * hours are a flow of the least cost.
 */
public final class Planner {

    private static final int MOST_LOOKS = 400;

    private final Week week;
    private final List<Waiting> served;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Blocks blocks;
    private final int hours;
    private final int experts;
    private final boolean[][] inTime;
    private final boolean[][] can;
    private final int[][] worth;
    private final boolean runInto;
    private int looks;
    private int bestCovered = -1;
    private int[] best = new int[0];

    private Planner(Week week) {
        this.week = week;
        hours = week.hours().size();
        experts = week.experts().size();
        blocks = Blocks.of(week.hours());
        served = chosen();
        inTime = new boolean[served.size()][hours];
        worth = new int[served.size()][hours];
        can = new boolean[experts][hours];
        for (int h = 0; h < hours; h++) {
            for (int e = 0; e < experts; e++) {
                can[e][h] = !week.cannot()
                        .getOrDefault(week.hours().get(h).slot(), java.util.Map.of())
                        .containsKey(week.experts().get(e).id());
            }
        }
        for (int c = 0; c < served.size(); c++) {
            for (int h = 0; h < hours; h++) {
                inTime[c][h] = week.inTime(served.get(c), week.hours().get(h));
                int[] alone = new int[served.size()];
                Arrays.fill(alone, -2);
                alone[c] = h;
                worth[c][h] = inTime[c][h] ? seating(alone, Integer.MAX_VALUE, null)[0] : -1;
            }
        }
        runInto = blocks.count() < hours;
    }

    /** The best week, with who has to wait. */
    public static Proposal propose(Week week) {
        Planner planner = new Planner(week);
        int[] open = new int[planner.served.size()];
        Arrays.fill(open, -1);
        planner.best = open.clone();
        int wanted = Math.min(planner.paired(open), planner.seating(open, Integer.MAX_VALUE, null)[0]);
        while (wanted >= 0 && !planner.search(open.clone(), 0, wanted)) {
            wanted--;
        }
        return planner.proposal();
    }

    /** In their order, each that can still be placed beside those before it. */
    private List<Waiting> chosen() {
        List<Waiting> placed = new ArrayList<>();
        int[] sitsIn = new int[hours];
        Arrays.fill(sitsIn, -1);
        for (Waiting one : week.cases()) {
            placed.add(one);
            if (!place(placed, placed.size() - 1, sitsIn, new boolean[hours])) {
                placed.removeLast();
                waiting.add(one);
            }
        }
        return placed;
    }

    private boolean place(List<Waiting> placed, int which, int[] sitsIn, boolean[] seen) {
        for (int h = 0; h < hours; h++) {
            if (!seen[h] && week.inTime(placed.get(which), week.hours().get(h))) {
                seen[h] = true;
                if (sitsIn[h] < 0 || place(placed, sitsIn[h], sitsIn, seen)) {
                    sitsIn[h] = which;
                    return true;
                }
            }
        }
        return false;
    }

    /** The first choice of hours, in order, that covers at least so much; what is found on the way is kept. */
    private boolean search(int[] at, int next, int wanted) {
        if (next == at.length) {
            int covered = seating(at, Integer.MAX_VALUE, null)[0];
            if (covered > bestCovered) {
                bestCovered = covered;
                best = at.clone();
            }
            return covered >= wanted;
        }
        for (int h = 0; h < hours; h++) {
            if (!inTime[next][h] || taken(at, h)) {
                continue;
            }
            at[next] = h;
            looks++;
            boolean can = paired(at) >= wanted && (!runInto || seating(at, wanted, null)[0] >= wanted);
            if (can && search(at, next + 1, wanted)) {
                return true;
            }
            at[next] = -1;
            if (looks > MOST_LOOKS && bestCovered >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean taken(int[] at, int hour) {
        return Arrays.stream(at).anyMatch(h -> h == hour);
    }

    /** The most that cases and hours paired one by one could cover; below nothing when a case finds no hour. */
    private int paired(int[] at) {
        Flow pairing = new Flow(at.length + hours + 2);
        int source = at.length + hours;
        int open = 0;
        int covered = 0;
        for (int c = 0; c < at.length; c++) {
            if (at[c] >= 0) {
                covered += worth[c][at[c]];
                continue;
            }
            open++;
            pairing.arc(source, c, 1, 0);
            for (int h = 0; h < hours; h++) {
                if (inTime[c][h] && !taken(at, h)) {
                    pairing.arc(c, at.length + h, 1, -worth[c][h]);
                }
            }
        }
        for (int h = 0; h < hours; h++) {
            pairing.arc(at.length + h, source + 1, 1, 0);
        }
        int[] sent = pairing.send(source, source + 1, open);
        return sent[0] < open ? -1 : covered - sent[1];
    }

    /**
     * Seats the experts: as many asked disciplines as possible, and then as evenly as can be.
     *
     * @param at the hour of each case; -1 while it may sit in any that is free, -2 when it is left out
     * @param who filled with who sits for what, when asked
     * @return how many are covered, and, when asked who, what that adds to the unevenness
     */
    private int[] seating(int[] at, int most, int @Nullable [][] who) {
        int perExpert = blocks.count() + at.length;
        int tables = experts * (1 + perExpert);
        int total = tables + at.length * Discipline.values().length + 2;
        Flow flow = new Flow(total);
        int source = total - 2;
        int sink = total - 1;
        List<int[]> arcs = new ArrayList<>();
        boolean[] free = new boolean[hours];
        for (int h = 0; h < hours; h++) {
            free[h] = !taken(at, h);
        }
        for (int e = 0; e < experts; e++) {
            Expert expert = week.experts().get(e);
            int sits = 0;
            boolean[] block = new boolean[blocks.count()];
            boolean[] opens = new boolean[at.length];
            for (int c = 0; c < at.length; c++) {
                Waiting one = served.get(c);
                if (at[c] == -2
                        || week.barred()
                                .getOrDefault(one.caseId(), java.util.Map.of())
                                .containsKey(expert.id())) {
                    continue;
                }
                if (at[c] >= 0 ? !can[e][at[c]] : !canSomewhere(e, c, free)) {
                    continue;
                }
                int group = at[c] >= 0 ? blocks.of(at[c]) : blocks.count() + c;
                int node = experts + e * perExpert + group;
                boolean sitsHere = false;
                for (int a = 0; a < one.asks().size(); a++) {
                    if (expert.brings().contains(one.asks().get(a))) {
                        int arc = flow.arc(node, tables + c * Discipline.values().length + a, 1, 0);
                        arcs.add(new int[] {arc, c, a, e});
                        sitsHere = true;
                    }
                }
                if (sitsHere && at[c] >= 0 && !block[group]) {
                    block[group] = true;
                    flow.arc(e, node, 1, 0);
                    sits++;
                } else if (sitsHere && at[c] < 0 && !opens[c]) {
                    opens[c] = true;
                    flow.arc(e, node, 1, 0);
                    sits++;
                }
            }
            int times = Math.min(sits, blocksFor(e));
            for (int time = 1; time <= times; time++) {
                flow.arc(source, e, 1, who == null ? 0 : 2 * (expert.sat() + time) - 1);
            }
        }
        int asked = 0;
        for (int c = 0; c < at.length; c++) {
            for (int a = 0; at[c] != -2 && a < served.get(c).asks().size(); a++) {
                flow.arc(tables + c * Discipline.values().length + a, sink, 1, 0);
                asked++;
            }
        }
        int[] result = flow.send(source, sink, Math.min(asked, most));
        if (who != null) {
            for (int[] arc : arcs) {
                if (flow.used(arc[0])) {
                    who[arc[1]][arc[2]] = arc[3];
                }
            }
        }
        return result;
    }

    private boolean canSomewhere(int expert, int which, boolean[] free) {
        for (int h = 0; h < hours; h++) {
            if (free[h] && can[expert][h] && inTime[which][h]) {
                return true;
            }
        }
        return false;
    }

    private int blocksFor(int expert) {
        boolean[] seen = new boolean[blocks.count()];
        int found = 0;
        for (int h = 0; h < hours; h++) {
            if (can[expert][h] && !seen[blocks.of(h)]) {
                seen[blocks.of(h)] = true;
                found++;
            }
        }
        return found;
    }

    private Proposal proposal() {
        int[][] who = new int[best.length][Discipline.values().length];
        for (int[] row : who) {
            Arrays.fill(row, -1);
        }
        seating(best, Integer.MAX_VALUE, who);
        List<Table> tables = new ArrayList<>();
        for (int c = 0; c < best.length; c++) {
            List<Table.Seat> places = new ArrayList<>();
            List<Discipline> asks = served.get(c).asks();
            for (int a = 0; a < asks.size(); a++) {
                places.add(new Table.Seat(
                        asks.get(a), who[c][a] < 0 ? null : week.experts().get(who[c][a])));
            }
            tables.add(new Table(week.hours().get(best[c]), served.get(c), places));
        }
        tables.sort(Comparator.comparing((Table table) -> week.hours().indexOf(table.hour())));
        return new Proposal(week, tables, List.copyOf(waiting), looks <= MOST_LOOKS);
    }
}
