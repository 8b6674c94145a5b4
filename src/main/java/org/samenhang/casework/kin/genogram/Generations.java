package org.samenhang.casework.kin.genogram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * In which row each relative stands: children under all their parents, couples and twins beside each other, parents just above
 * their eldest generation of children.
 */
final class Generations {

    private final Family family;
    private final Map<String, String> group = new LinkedHashMap<>();
    private final Map<String, Integer> early = new HashMap<>();
    private final Map<String, Integer> late = new HashMap<>();

    private Generations(Family family) {
        this.family = family;
        family.people.keySet().forEach(one -> group.put(one, one));
    }

    /** The row of each, the eldest generation first, from 0. */
    static Map<String, Integer> of(Family family) {
        return new Generations(family).rows();
    }

    private Map<String, Integer> rows() {
        family.couples().forEach(couple -> {
            var two = couple.iterator();
            join(two.next(), two.next());
        });
        family.ties.stream().filter(tie -> tie.bond() == Bond.TWIN).forEach(tie -> join(tie.one(), tie.other()));
        Map<String, Integer> rows = new LinkedHashMap<>();
        group.forEach((one, its) -> rows.put(one, late(its)));
        beside(rows);
        int first = rows.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        rows.replaceAll((one, row) -> row - first);
        return rows;
    }

    /** Lets two stand in one row, unless somebody would then stand under themselves. */
    private void join(String one, String other) {
        String into = group(one);
        String from = group(other);
        if (into.equals(from)) {
            return;
        }
        Map<String, String> before = new LinkedHashMap<>(group);
        group.replaceAll((person, its) -> its.equals(from) ? into : its);
        if (below(into, new HashSet<>()).contains(into)) {
            group.putAll(before);
        }
    }

    private Set<String> below(String start, Set<String> found) {
        Deque<String> look = new ArrayDeque<>(children(start));
        while (!look.isEmpty()) {
            String one = look.pop();
            if (found.add(one)) {
                look.addAll(children(one));
            }
        }
        return found;
    }

    private Set<String> children(String its) {
        Set<String> children = new LinkedHashSet<>();
        family.ties.stream()
                .filter(tie -> tie.bond().raises() && group(tie.one()).equals(its))
                .forEach(tie -> children.add(group(tie.other())));
        return children;
    }

    private int early(String its) {
        Integer known = early.get(its);
        if (known != null) {
            return known;
        }
        int row = 0;
        for (Tie tie : family.ties) {
            if (tie.bond().raises() && group(tie.other()).equals(its)) {
                row = Math.max(row, early(group(tie.one())) + 1);
            }
        }
        early.put(its, row);
        return row;
    }

    private int late(String its) {
        Integer known = late.get(its);
        if (known != null) {
            return known;
        }
        int row = children(its).stream().mapToInt(this::late).min().orElse(early(its) + 1) - 1;
        late.put(its, row);
        return row;
    }

    private String group(String person) {
        return java.util.Objects.requireNonNull(group.get(person));
    }

    /** Who has no line of family with the others stands beside whom they are tied to otherwise, else beside the heart of it. */
    private void beside(Map<String, Integer> rows) {
        String heart = family.heart();
        if (heart.isEmpty()) {
            return;
        }
        Set<String> placed = kin(heart);
        Set<String> rest = new LinkedHashSet<>(family.people.keySet());
        rest.removeAll(placed);
        while (!rest.isEmpty()) {
            String one = rest.iterator().next();
            String its = one;
            String beside = heart;
            for (Tie tie : family.ties) {
                if (rest.contains(tie.one()) && placed.contains(tie.other())) {
                    its = tie.one();
                    beside = tie.other();
                    break;
                }
                if (rest.contains(tie.other()) && placed.contains(tie.one())) {
                    its = tie.other();
                    beside = tie.one();
                    break;
                }
            }
            int shift = row(rows, beside) - row(rows, its);
            Set<String> together = kin(its);
            together.forEach(person -> rows.merge(person, shift, Integer::sum));
            placed.addAll(together);
            rest.removeAll(together);
        }
    }

    private static int row(Map<String, Integer> rows, String person) {
        return rows.getOrDefault(person, 0);
    }

    /** Everybody of one family with this person. */
    private Set<String> kin(String person) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> look = new ArrayDeque<>(java.util.List.of(person));
        while (!look.isEmpty()) {
            String one = look.pop();
            if (!found.add(one)) {
                continue;
            }
            for (Tie tie : family.ties) {
                boolean family = tie.bond().raises() || tie.bond().couples() || tie.bond() == Bond.TWIN;
                if (family && tie.one().equals(one)) {
                    look.push(tie.other());
                } else if (family && tie.other().equals(one)) {
                    look.push(tie.one());
                }
            }
        }
        return found;
    }
}
