package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The agreed rules worked out in the plainest way, for maps small enough to try everything. */
final class PlainEnumeration {

    private static final Comparator<String> BY_CODE_POINT = (left, right) -> {
        int[] mine = left.codePoints().toArray();
        int[] other = right.codePoints().toArray();
        return java.util.Arrays.compare(mine, other);
    };
    private static final Comparator<Link> ARROWS = Comparator.comparing(Link::from, BY_CODE_POINT)
            .thenComparing(Link::to, BY_CODE_POINT)
            .thenComparing(link -> link.sign().code());

    private final CoherenceMap map;
    private final List<List<Link>> circles = new ArrayList<>();

    PlainEnumeration(CoherenceMap map) {
        this.map = map;
        for (Statement start : map.statements()) {
            extend(start.id(), new ArrayList<>());
        }
        circles.sort(Comparator.<List<Link>>comparingInt(List::size)
                .thenComparing((left, right) -> compare(left, right, Link::from))
                .thenComparing((left, right) ->
                        compare(left, right, link -> link.sign().code())));
    }

    List<List<Link>> circles() {
        return circles;
    }

    private void extend(String start, List<Link> path) {
        String here = path.isEmpty() ? start : path.getLast().to();
        for (Link link : new LinkedHashSet<>(map.links())) {
            if (!link.from().equals(here)) {
                continue;
            }
            path.add(link);
            if (link.to().equals(start)) {
                circles.add(List.copyOf(path));
            } else if (BY_CODE_POINT.compare(start, link.to()) < 0
                    && path.stream().noneMatch(passed -> passed.from().equals(link.to()))) {
                extend(start, path);
            }
            path.removeLast();
        }
    }

    private static int compare(List<Link> left, List<Link> right, Function<Link, String> of) {
        for (int at = 0; at < left.size(); at++) {
            int order = BY_CODE_POINT.compare(of.apply(left.get(at)), of.apply(right.get(at)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static boolean isReinforcing(List<Link> circle) {
        return circle.stream().filter(link -> link.sign() == Sign.LESS).count() % 2 == 0;
    }

    boolean isVicious(List<Link> circle) {
        Set<Effect> effects = new HashSet<>();
        circle.forEach(link -> effects.add(statement(link.from()).effect()));
        return isReinforcing(circle) && effects.contains(Effect.HINDERS) && !effects.contains(Effect.HELPS);
    }

    Lever<String> ownHands() {
        return lever(
                BY_CODE_POINT,
                link -> link.from(),
                id -> !statement(id).endBehaviour()
                        && Set.of(Sphere.SCHOOL, Sphere.CARE, Sphere.SOCIETY)
                                .contains(statement(id).sphere()));
    }

    Lever<String> statements() {
        return lever(BY_CODE_POINT, link -> link.from(), id -> !statement(id).endBehaviour());
    }

    Lever<Link> arrows() {
        return lever(ARROWS, link -> link, link -> true);
    }

    private Statement statement(String id) {
        return map.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> Lever<T> lever(Comparator<T> order, Function<Link, T> element, Predicate<T> allowed) {
        List<Integer> untouched = new ArrayList<>();
        List<Set<T>> toTouch = new ArrayList<>();
        Set<T> choosable = new TreeSet<>(order);
        for (int position = 0; position < circles.size(); position++) {
            if (isVicious(circles.get(position))) {
                Set<T> elements = new HashSet<>(circles.get(position).stream()
                        .map(element)
                        .filter(allowed)
                        .toList());
                choosable.addAll(elements);
                if (elements.isEmpty()) {
                    untouched.add(position);
                } else {
                    toTouch.add(elements);
                }
            }
        }
        List<List<T>> sets = new ArrayList<>();
        int size = 0;
        while (sets.isEmpty()) {
            choose(List.copyOf(choosable), size++, 0, new ArrayList<>(), toTouch, sets);
        }
        boolean more = sets.size() > 100;
        return new Lever<>(size - 1, more ? sets.subList(0, 100) : sets, untouched, true, more);
    }

    private static <T> void choose(
            List<T> from, int left, int at, List<T> chosen, List<Set<T>> toTouch, List<List<T>> sets) {
        if (left == 0) {
            if (toTouch.stream().allMatch(circle -> chosen.stream().anyMatch(circle::contains))) {
                sets.add(List.copyOf(chosen));
            }
            return;
        }
        for (int next = at; next < from.size(); next++) {
            chosen.add(from.get(next));
            choose(from, left - 1, next + 1, chosen, toTouch, sets);
            chosen.removeLast();
        }
    }
}
