package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest sets of elements that together touch every vicious circle.
 *
 * <p>The circles are asked for one by one: a set that touches those known so far either touches them all, or is shown some it leaves
 * alone. As no set touches the known ones with fewer, a set that touches them all is smallest. The sets are then walked through in text
 * order, each next step only where a set that goes that way is known to exist.
 */
final class SmallestSets {

    /**
     * What was found.
     *
     * @param size of a smallest set, or of the smallest found when not exact
     * @param sets in text order
     * @param exact whether size, sets and more are proven
     * @param more whether there are other sets; when not exact, whether there may be
     */
    record Found(int size, List<int[]> sets, boolean exact, boolean more) {}

    /** How many sets are listed. */
    static final int LISTED = 100;

    private final ListedCircles listed;
    private final Untouched untouched;
    private final Pool pool;
    private final int elements;
    private final Patience patience;
    private final Effort effort;
    private final List<int[]> sets = new ArrayList<>();
    private final List<Integer> given = new ArrayList<>();
    private final List<Integer> ruledOut = new ArrayList<>();
    private int size;

    /** @param untouched the listed circles, and others if the list is not complete */
    SmallestSets(int elements, ListedCircles listed, Untouched untouched, Patience patience) {
        this.patience = patience;
        this.effort = new Effort(patience.toProve());
        this.elements = elements;
        this.listed = listed;
        this.untouched = untouched;
        pool = new Pool(elements);
    }

    Found find() {
        boolean[] smallest;
        try {
            smallest = smallest();
        } catch (Effort.Spent spent) {
            int[] rough = new RoughSet(pool, elements, listed, untouched, new Effort(patience.toTry())).find();
            return new Found(rough.length, List.of(rough), false, true);
        }
        try {
            walk(0, smallest);
        } catch (Effort.Spent spent) {
            return new Found(size, sets.isEmpty() ? List.of(Elements.of(smallest)) : sets, false, true);
        }
        boolean more = sets.size() > LISTED;
        return new Found(size, List.copyOf(more ? sets.subList(0, LISTED) : sets), true, more);
    }

    private boolean[] smallest() throws Effort.Spent {
        while (true) {
            boolean[] found = touchingAll();
            if (found != null) {
                return found;
            }
            size++;
        }
    }

    /** A set of the size, with what is given and ruled out, that touches every circle there is; null if there is none. */
    private boolean @Nullable [] touchingAll() throws Effort.Spent {
        while (true) {
            boolean[] found = pool.touching(size, given, ruledOut, effort);
            if (found == null) {
                return null;
            }
            List<int[]> missed = untouched.by(found, effort);
            if (missed.isEmpty()) {
                return found;
            }
            missed.forEach(pool::add);
        }
    }

    /**
     * Lists the sets that go on from what is given and ruled out, in text order.
     *
     * @param from the first element that is neither given nor ruled out
     * @param known one of those sets
     */
    private void walk(int from, boolean[] known) throws Effort.Spent {
        if (given.size() == size) {
            sets.add(given.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        int ruledOutBefore = ruledOut.size();
        boolean[] example = known;
        for (int element = from; element < elements && example != null && sets.size() <= LISTED; element++) {
            given.add(element);
            boolean[] with = example[element] ? example : touchingAll();
            if (with != null) {
                walk(element + 1, with);
            }
            given.removeLast();
            ruledOut.add(element);
            if (example[element]) {
                example = sets.size() > LISTED ? null : touchingAll();
            }
        }
        while (ruledOut.size() > ruledOutBefore) {
            ruledOut.removeLast();
        }
    }
}
