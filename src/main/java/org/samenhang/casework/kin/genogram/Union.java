package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One or two from whom a line goes down to children.
 *
 * @param one the first
 * @param other the second; null when there is only one
 * @param children with how they came to be theirs
 */
record Union(String one, @Nullable String other, Map<String, Bond> children) {

    /** All that a family has; a couple without children is one as well. */
    static List<Union> of(Family family, Map<String, Integer> rows) {
        Map<List<String>, Union> all = new LinkedHashMap<>();
        for (var couple : family.couples()) {
            List<String> two = new ArrayList<>(couple);
            if (Objects.equals(rows.get(two.getFirst()), rows.get(two.getLast()))) {
                all.computeIfAbsent(key(two), key -> new Union(two.getFirst(), two.getLast(), new LinkedHashMap<>()));
            }
        }
        for (String child : family.people.keySet()) {
            for (Bond bond : List.of(Bond.PARENT, Bond.ADOPTIVE, Bond.FOSTER)) {
                List<String> left = new ArrayList<>(family.parents(child, bond));
                for (Union union : List.copyOf(all.values())) {
                    if (union.other != null && left.contains(union.one) && left.contains(union.other)) {
                        union.children.putIfAbsent(child, bond);
                        left.removeAll(List.of(union.one, union.other));
                    }
                }
                for (String alone : left) {
                    all.computeIfAbsent(List.of(alone), key -> new Union(alone, null, new LinkedHashMap<>()))
                            .children
                            .putIfAbsent(child, bond);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static List<String> key(List<String> two) {
        return two.stream().sorted().toList();
    }
}
