package org.samenhang.analysis.edit;

import java.util.List;
import java.util.Optional;

/**
 * What somebody did in a sitting, the earliest first, each done or undone. What is undone stands at the end: doing something
 * new drops it.
 */
record Steps<V>(List<Done<V>> all) {

    /** More are not taken back. */
    static final int MOST = 50;

    Steps {
        all = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The last that was done. */
    Optional<Step<V>> toUndo() {
        return all.reversed().stream()
                .filter(one -> !one.undone())
                .map(Done::step)
                .findFirst();
    }

    /** The first that was undone. */
    Optional<Step<V>> toRedo() {
        return all.stream().filter(Done::undone).map(Done::step).findFirst();
    }

    /** A step, and whether it is undone now. */
    record Done<V>(Step<V> step, boolean undone) {}
}
