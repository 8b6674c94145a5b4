package org.samenhang.analysis.circles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Connections;
import org.samenhang.analysis.Ring;
import org.samenhang.analysis.Whole;

/**
 * What would happen if something were not there: which circles could fall, which would go on. A way to think together; nothing of it is
 * kept, and it predicts nothing.
 *
 * @param off statements and arrows that are thought away
 */
public record WhatIf(Set<UUID> off, List<Ring> falls, List<Ring> stays) {

    /** The circles of these connections, parted by whether they pass something that is thought away. */
    static WhatIf of(Connections connections, Set<UUID> off) {
        return new WhatIf(
                off,
                connections.rings().stream().filter(ring -> passes(ring, off)).toList(),
                connections.rings().stream().filter(ring -> !passes(ring, off)).toList());
    }

    /** What the address names, as far as this reader sees it. */
    static Set<UUID> off(@Nullable String typed, Whole whole) {
        if (typed == null) {
            return Set.of();
        }
        Set<String> named = Stream.of(typed.split(",", 100)).map(String::strip).collect(Collectors.toSet());
        return Stream.concat(
                        whole.statements().stream().map(said -> said.id()),
                        whole.arrows().stream().map(arrow -> arrow.id()))
                .filter(id -> named.contains(id.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean passes(Ring ring, Set<UUID> off) {
        return ring.arrows().stream()
                .anyMatch(arrow -> off.contains(arrow.id()) || off.contains(arrow.from()) || off.contains(arrow.to()));
    }

    /** Whether this is thought away. */
    public boolean isOff(UUID id) {
        return off.contains(id);
    }

    /** The end of the address with this one switched the other way. */
    public String with(UUID id) {
        Set<UUID> then = new LinkedHashSet<>(off);
        if (!then.remove(id)) {
            then.add(id);
        }
        return then.isEmpty() ? "" : "?off=" + then.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
