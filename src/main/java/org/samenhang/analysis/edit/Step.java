package org.samenhang.analysis.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did in one go, such as putting two statements together with all their arrows (nl: stap).
 *
 * @param changes in the order in which they were made
 */
record Step<V>(String id, List<Change<V>> changes) {

    Step {
        changes = List.copyOf(changes);
    }

    /** The step back. */
    Step<V> turned() {
        List<Change<V>> back = new ArrayList<>(changes);
        Collections.reverse(back);
        return new Step<>(id, back.stream().map(Change::turned).toList());
    }

    /**
     * What to change for the way back.
     *
     * @param now the things it touched, as they are
     * @return by thing, the fields to set; or the first thing that is not as this step left it
     */
    Back<V> back(Map<UUID, Map<String, V>> now) {
        Map<UUID, Map<String, V>> then = new HashMap<>(now);
        Map<UUID, Map<String, V>> set = new HashMap<>();
        for (Change<V> change : turned().changes()) {
            Map<String, V> thing = then.get(change.object());
            if (thing == null || !change.turned().stands(thing)) {
                return new Back<>(Map.of(), Optional.of(change));
            }
            then.put(change.object(), change.on(thing));
            set.computeIfAbsent(change.object(), unseen -> new HashMap<>()).putAll(change.after());
        }
        return new Back<>(set, Optional.empty());
    }

    /**
     * The way back, or what is in its way.
     *
     * @param set by thing, the fields to set
     * @param inTheWay somebody changed this since
     */
    record Back<V>(Map<UUID, Map<String, V>> set, Optional<Change<V>> inTheWay) {}
}
