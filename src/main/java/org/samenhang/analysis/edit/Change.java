package org.samenhang.analysis.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What one thing of a picture was before an act and became by it; only what differs. That it was put down is that it was no
 * longer withdrawn.
 *
 * @param what 'statement' or 'link'
 * @param <V> the values of its fields
 */
record Change<V>(String what, UUID object, Map<String, V> before, Map<String, V> after) {

    Change {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        if (!before.keySet().equals(after.keySet())) {
            throw new IllegalArgumentException("before and after tell of different fields");
        }
    }

    /** The way back. */
    Change<V> turned() {
        return new Change<>(what, object, after, before);
    }

    /** Whether the thing is still as this act left it, in all that the act touched. */
    boolean stands(Map<String, V> now) {
        return after.entrySet().stream().allMatch(field -> Objects.equals(now.get(field.getKey()), field.getValue()));
    }

    /** The thing with this change made. */
    Map<String, V> on(Map<String, V> now) {
        Map<String, V> then = new HashMap<>(now);
        then.putAll(after);
        return Map.copyOf(then);
    }
}
