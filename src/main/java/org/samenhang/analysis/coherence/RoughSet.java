package org.samenhang.analysis.coherence;

import java.util.Arrays;
import java.util.List;

/**
 * A small set that touches the vicious circles, where there is no time to find a smallest: take what touches most, then drop what is not
 * needed. It always touches every listed circle.
 */
final class RoughSet {

    private final Pool pool;
    private final ListedCircles listed;
    private final Untouched untouched;
    private final Effort effort;
    private final boolean[] chosen;

    RoughSet(Pool pool, int elements, ListedCircles listed, Untouched untouched, Effort effort) {
        this.pool = pool;
        this.listed = listed;
        this.untouched = untouched;
        this.effort = effort;
        chosen = new boolean[elements];
    }

    int[] find() {
        touch(pool.circles());
        touch(listed.all());
        try {
            touchWhatIsNotListed();
            dropWhatIsNotNeeded();
        } catch (Effort.Spent spent) {
            touch(pool.circles());
        }
        return Elements.of(chosen);
    }

    private void touchWhatIsNotListed() throws Effort.Spent {
        List<int[]> missed = untouched.by(chosen, effort);
        while (!missed.isEmpty()) {
            missed.forEach(pool::add);
            touch(missed);
            missed = untouched.by(chosen, effort);
        }
    }

    private void touch(List<int[]> circles) {
        for (int[] circle : circles) {
            boolean touched = false;
            int best = circle[0];
            for (int element : circle) {
                touched |= chosen[element];
                best = pool.frequency(element) > pool.frequency(best) ? element : best;
            }
            if (!touched) {
                chosen[best] = true;
            }
        }
    }

    private void dropWhatIsNotNeeded() throws Effort.Spent {
        boolean[] needed = new boolean[chosen.length];
        markOnlyOnes(pool.circles(), needed);
        markOnlyOnes(listed.all(), needed);
        for (int element = 0; element < chosen.length; element++) {
            if (chosen[element] && !needed[element]) {
                chosen[element] = false;
                boolean missed = true;
                try {
                    missed = !untouched.by(chosen, effort).isEmpty();
                } finally {
                    chosen[element] = missed;
                }
            }
        }
    }

    /** Marks what is the only one to touch some circle. */
    private void markOnlyOnes(List<int[]> circles, boolean[] needed) {
        for (int[] circle : circles) {
            int[] touching =
                    Arrays.stream(circle).filter(element -> chosen[element]).toArray();
            if (touching.length == 1) {
                needed[touching[0]] = true;
            }
        }
    }
}
