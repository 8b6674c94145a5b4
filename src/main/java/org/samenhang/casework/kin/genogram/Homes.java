package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who live together: everybody who lives with the same person, and that person. Somebody can have two homes. */
final class Homes {

    private Homes() {}

    static List<List<String>> of(Family family) {
        Map<String, Set<String>> homes = new LinkedHashMap<>();
        for (Tie tie : family.ties) {
            if (tie.bond() == Bond.LIVES_WITH && !tie.over()) {
                String head = head(family, tie.other(), new HashSet<>());
                Set<String> home = homes.computeIfAbsent(head, key -> new LinkedHashSet<>());
                home.add(head);
                home.add(tie.other());
                home.add(tie.one());
            }
        }
        return homes.values().stream()
                .<List<String>>map(ArrayList::new)
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                .toList();
    }

    /** Who lives with somebody who in turn lives in one house with another is at home with that other. */
    private static String head(Family family, String one, Set<String> seen) {
        List<String> with = family.ties.stream()
                .filter(tie -> tie.bond() == Bond.LIVES_WITH
                        && !tie.over()
                        && tie.one().equals(one))
                .map(Tie::other)
                .toList();
        return with.size() == 1 && seen.add(one) ? head(family, with.getFirst(), seen) : one;
    }
}
