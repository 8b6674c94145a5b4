package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The circles found so far, and the search for a few elements that touch all of them: branch and bound, where circles that share nothing
 * bound from below, and where that bound leaves no slack everything outside those circles is ruled out.
 */
final class Pool {

    private static final byte OPEN = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final List<int[]> circles = new ArrayList<>();
    private final int[][] circlesOf;
    private final int[] circleCount;
    /** The same as bits: which circles hold an element. */
    private final long[][] holders;

    // of the search that runs
    private Effort effort = new Effort(0);
    private int budget;
    private final byte[] state;
    private int taken;
    private int[] touches = {};
    private int[] open = {};
    private int[] trail = {};
    private int trailed;
    private int[] urgent = {};
    private int urgents;
    private int[] bySize = {};
    private final int[] packed;
    private int packing;
    private int untouchedCount;
    private long[] untouched = {};

    Pool(int elements) {
        circlesOf = new int[elements][4];
        circleCount = new int[elements];
        holders = new long[elements][1];
        state = new byte[elements];
        packed = new int[elements];
    }

    void add(int[] circle) {
        int word = circles.size() >> 6;
        for (int element : circle) {
            if (word >= holders[element].length) {
                holders[element] = Arrays.copyOf(holders[element], word * 2);
            }
            holders[element][word] |= 1L << circles.size();
            if (circleCount[element] == circlesOf[element].length) {
                circlesOf[element] = Arrays.copyOf(circlesOf[element], circleCount[element] * 2);
            }
            circlesOf[element][circleCount[element]++] = circles.size();
        }
        circles.add(circle);
    }

    /** How many of the circles hold the element. */
    int frequency(int element) {
        return circleCount[element];
    }

    List<int[]> circles() {
        return circles;
    }

    /**
     * At most so many elements that touch every circle of the pool, with some given and some ruled out; null if there are none.
     *
     * @param given elements that must be among them
     * @param ruledOut elements that can't be
     */
    boolean @Nullable [] touching(int budget, List<Integer> given, List<Integer> ruledOut, Effort effort)
            throws Effort.Spent {
        this.effort = effort;
        this.budget = budget;
        clear();
        for (int element : given) {
            take(element);
        }
        for (int element : ruledOut) {
            if (state[element] == OPEN) {
                ruleOut(element);
            }
        }
        for (int circle = 0; circle < circles.size(); circle++) {
            hurry(circle);
        }
        if (!search()) {
            return null;
        }
        boolean[] found = new boolean[state.length];
        for (int element = 0; element < found.length; element++) {
            found[element] = state[element] == IN;
        }
        return found;
    }

    private void clear() throws Effort.Spent {
        int count = circles.size();
        effort.spend(4L * count + state.length);
        Arrays.fill(state, OPEN);
        taken = 0;
        trailed = 0;
        urgents = 0;
        if (touches.length < count) {
            touches = new int[count * 2];
            open = new int[count * 2];
            bySize = new int[count * 2];
            urgent = new int[count * 2];
        }
        if (trail.length == 0) {
            trail = new int[state.length];
        }
        Arrays.fill(touches, 0, count, 0);
        for (int circle = 0; circle < count; circle++) {
            open[circle] = circles.get(circle).length;
        }
    }

    private boolean search() throws Effort.Spent {
        int mark = trailed;
        while (true) {
            if (!reduce()) {
                undo(mark);
                return false;
            }
            int element = mostTouching();
            if (element < 0) {
                return true;
            }
            int before = trailed;
            take(element);
            if (search()) {
                return true;
            }
            undo(before);
            ruleOut(element);
        }
    }

    /** Draws every conclusion; false when it can't be done. */
    private boolean reduce() throws Effort.Spent {
        do {
            if (!takeWhatIsForced()) {
                return false;
            }
            packing = packApart();
            if (taken + packing > budget) {
                return false;
            }
        } while ((taken + packing == budget && ruleOutWhatIsNotPacked()) || ruleOutWhatAnotherCanDo());
        return true;
    }

    private boolean takeWhatIsForced() throws Effort.Spent {
        while (urgents > 0) {
            int circle = urgent[--urgents];
            if (touches[circle] > 0) {
                continue;
            }
            if (open[circle] == 0 || taken == budget) {
                urgents = 0;
                return false;
            }
            if (open[circle] == 1) {
                take(onlyOpen(circle));
            }
        }
        return taken <= budget;
    }

    private int onlyOpen(int circle) {
        for (int element : circles.get(circle)) {
            if (state[element] == OPEN) {
                return element;
            }
        }
        throw new IllegalStateException("no open element");
    }

    /** Counts circles that share no open element, the smallest first; at least so many elements are still needed. */
    private int packApart() throws Effort.Spent {
        untouchedCount = sortUntouched();
        Arrays.fill(packed, 0);
        int apart = 0;
        long steps = packed.length / 8;
        for (int at = 0; at < untouchedCount && taken + apart <= budget; at++) {
            int[] circle = circles.get(bySize[at]);
            steps += circle.length;
            if (sharesNothing(circle)) {
                apart++;
                for (int element : circle) {
                    if (state[element] == OPEN) {
                        packed[element] = apart;
                    }
                }
            }
        }
        effort.spend(steps);
        return apart;
    }

    private boolean sharesNothing(int[] circle) {
        for (int element : circle) {
            if (packed[element] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts the untouched circles in {@link #bySize}, those with the fewest open elements first, and tells how many. */
    private int sortUntouched() throws Effort.Spent {
        int most = 0;
        int count = 0;
        for (int circle = 0; circle < circles.size(); circle++) {
            if (touches[circle] == 0) {
                most = Math.max(most, open[circle]);
                count++;
            }
        }
        int[] place = new int[most + 2];
        for (int circle = 0; circle < circles.size(); circle++) {
            if (touches[circle] == 0) {
                place[open[circle] + 1]++;
            }
        }
        for (int size = 1; size < place.length; size++) {
            place[size] += place[size - 1];
        }
        for (int circle = 0; circle < circles.size(); circle++) {
            if (touches[circle] == 0) {
                bySize[place[open[circle]]++] = circle;
            }
        }
        effort.spend(3L * circles.size());
        return count;
    }

    /** With no slack each packed circle is touched once, and nothing else is taken. */
    private boolean ruleOutWhatIsNotPacked() throws Effort.Spent {
        boolean ruledOut = false;
        for (int circle = 0; circle < circles.size(); circle++) {
            if (touches[circle] > 0) {
                continue;
            }
            for (int element : circles.get(circle)) {
                if (state[element] == OPEN && packed[element] == 0) {
                    ruleOut(element);
                    ruledOut = true;
                }
            }
        }
        effort.spend(circles.size());
        return ruledOut;
    }

    /** What touches no more than another element does can be left out, as long as one of the two stays. */
    private boolean ruleOutWhatAnotherCanDo() throws Effort.Spent {
        boolean ruledOut = false;
        markUntouched();
        for (int at = 0; at < untouchedCount; at++) {
            int[] circle = circles.get(bySize[at]);
            for (int element : circle) {
                if (state[element] == OPEN && isCovered(element, circle)) {
                    ruleOut(element);
                    ruledOut = true;
                }
            }
        }
        return ruledOut;
    }

    private boolean isCovered(int element, int[] circle) throws Effort.Spent {
        int words = (circles.size() + 63) >> 6;
        long[] mine = holders[element];
        for (int other : circle) {
            if (other == element || state[other] != OPEN) {
                continue;
            }
            long[] others = holders[other];
            boolean covered = true;
            int word = 0;
            while (covered && word < Math.min(words, mine.length)) {
                long uncovered = mine[word] & untouched[word] & ~(word < others.length ? others[word] : 0);
                covered = uncovered == 0;
                word++;
            }
            effort.spend(1L + word);
            if (covered) {
                return true;
            }
        }
        return false;
    }

    private void markUntouched() throws Effort.Spent {
        int words = (circles.size() + 63) >> 6;
        if (untouched.length < words) {
            untouched = new long[words * 2];
        }
        Arrays.fill(untouched, 0);
        for (int at = 0; at < untouchedCount; at++) {
            untouched[bySize[at] >> 6] |= 1L << bySize[at];
        }
        effort.spend(words + untouchedCount);
    }

    /** Of a circle with the fewest open elements the one that touches most; -1 when all circles are touched. */
    private int mostTouching() throws Effort.Spent {
        if (packing == 0) {
            return -1;
        }
        int best = -1;
        int bestCount = -1;
        for (int element : circles.get(bySize[0])) {
            if (state[element] != OPEN) {
                continue;
            }
            int count = 0;
            for (int at = 0; at < circleCount[element]; at++) {
                count += touches[circlesOf[element][at]] == 0 ? 1 : 0;
            }
            effort.spend(circleCount[element]);
            if (count > bestCount) {
                best = element;
                bestCount = count;
            }
        }
        return best;
    }

    private void take(int element) throws Effort.Spent {
        state[element] = IN;
        taken++;
        trail[trailed++] = element;
        effort.spend(circleCount[element]);
        for (int at = 0; at < circleCount[element]; at++) {
            int circle = circlesOf[element][at];
            touches[circle]++;
            open[circle]--;
        }
    }

    private void ruleOut(int element) throws Effort.Spent {
        state[element] = OUT;
        trail[trailed++] = element;
        effort.spend(circleCount[element]);
        for (int at = 0; at < circleCount[element]; at++) {
            int circle = circlesOf[element][at];
            open[circle]--;
            hurry(circle);
        }
    }

    private void hurry(int circle) {
        if (touches[circle] == 0 && open[circle] <= 1) {
            if (urgents == urgent.length) {
                urgent = Arrays.copyOf(urgent, urgents * 2);
            }
            urgent[urgents++] = circle;
        }
    }

    private void undo(int mark) {
        urgents = 0;
        while (trailed > mark) {
            int element = trail[--trailed];
            boolean wasTaken = state[element] == IN;
            state[element] = OPEN;
            taken -= wasTaken ? 1 : 0;
            for (int at = 0; at < circleCount[element]; at++) {
                int circle = circlesOf[element][at];
                open[circle]++;
                touches[circle] -= wasTaken ? 1 : 0;
            }
        }
    }
}
