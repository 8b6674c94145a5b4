package org.samenhang.analysis.coherence;

import java.util.Arrays;
import java.util.List;

/** A small set that touches the vicious circles, where there is no time to find a smallest: take what touches most, then drop what is not needed. */
final class RoughSet {

    private final Pool pool;
    private final Untouched untouched;
    private final Effort effort;
    private final boolean[] chosen;

    RoughSet(Pool pool, int elements, Untouched untouched, Effort effort) {
        this.pool = pool;
        this.untouched = untouched;
        this.effort = effort;
        chosen = new boolean[elements];
    }

    int[] find() {
        try {
            touch();
            dropWhatIsNotNeeded();
        } catch (Effort.Spent spent) {
            touchWhatIsKnown();
        }
        int[] set = new int[chosen.length];
        int count = 0;
        for (int element = 0; element < chosen.length; element++) {
            if (chosen[element]) {
                set[count++] = element;
            }
        }
        return Arrays.copyOf(set, count);
    }

    private void touch() throws Effort.Spent {
        List<int[]> missed;
        do {
            touchWhatIsKnown();
            missed = untouched.by(chosen, effort);
            missed.forEach(pool::add);
        } while (!missed.isEmpty());
    }

    private void touchWhatIsKnown() {
        for (int[] circle : pool.circles()) {
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
        for (int element = 0; element < chosen.length; element++) {
            if (chosen[element]) {
                chosen[element] = false;
                boolean needed = true;
                try {
                    needed = !untouched.by(chosen, effort).isEmpty();
                } finally {
                    chosen[element] = needed;
                }
            }
        }
    }
}
