package org.samenhang.casework.kin.genogram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The relatives and the ties that can be drawn between them: ties to who is not there are left out, and so is one that would make
 * somebody their own ancestor.
 */
final class Family {

    final Map<String, Relative> people = new LinkedHashMap<>();
    final List<Tie> ties = new ArrayList<>();

    Family(List<Relative> people, List<Tie> ties) {
        people.forEach(one -> this.people.putIfAbsent(one.id(), one));
        Set<List<Object>> had = new HashSet<>();
        for (Tie tie : ties) {
            boolean known = this.people.containsKey(tie.one()) && this.people.containsKey(tie.other());
            boolean fresh = had.add(List.of(tie.one(), tie.other(), tie.bond()));
            if (known && fresh && !tie.one().equals(tie.other()) && !turnsAround(tie)) {
                this.ties.add(tie);
            }
        }
    }

    /** Whether this would make somebody their own ancestor. */
    private boolean turnsAround(Tie tie) {
        if (!tie.bond().raises()) {
            return false;
        }
        Deque<String> look = new ArrayDeque<>(List.of(tie.other()));
        Set<String> seen = new HashSet<>();
        while (!look.isEmpty()) {
            String one = look.pop();
            if (one.equals(tie.one())) {
                return true;
            }
            if (seen.add(one)) {
                ties.stream()
                        .filter(known -> known.bond().raises() && known.one().equals(one))
                        .forEach(known -> look.push(known.other()));
            }
        }
        return false;
    }

    Relative relative(String id) {
        Relative found = people.get(id);
        if (found == null) {
            throw new IllegalArgumentException("not in this family: " + id);
        }
        return found;
    }

    /** Who stands nearest to what a case is about: the index person, else whoever came first. */
    String heart() {
        return people.values().stream()
                .filter(Relative::index)
                .findFirst()
                .or(() -> people.values().stream().findFirst())
                .map(Relative::id)
                .orElse("");
    }

    /** Two who are a couple, or who have a child together. */
    Set<Set<String>> couples() {
        Set<Set<String>> couples = new LinkedHashSet<>();
        ties.stream()
                .filter(tie -> tie.bond().couples())
                .forEach(tie -> couples.add(new LinkedHashSet<>(List.of(tie.one(), tie.other()))));
        for (String child : people.keySet()) {
            for (Bond bond : List.of(Bond.PARENT, Bond.ADOPTIVE, Bond.FOSTER)) {
                List<String> parents = parents(child, bond);
                if (parents.size() == 2) {
                    couples.add(new LinkedHashSet<>(parents));
                }
            }
        }
        return couples;
    }

    List<String> parents(String child, Bond bond) {
        return ties.stream()
                .filter(tie -> tie.bond() == bond && tie.other().equals(child))
                .map(Tie::one)
                .distinct()
                .toList();
    }
}
