package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Where to take hold, three times over.
 *
 * @param ownHands of what school, care and society can change themselves; shown first
 * @param statements of any statement that is not end behaviour
 * @param arrows of how one works on the other; often the truest place
 */
public record Levers(Lever<String> ownHands, Lever<String> statements, Lever<Link> arrows) {

    /**
     * Where to take hold of some circles of a map and of no others; those that are not vicious are passed over.
     *
     * @param circles each as its arrows in order, at most two thousand
     * @throws IllegalArgumentException if an arrow is not in the map, or there are too many
     */
    public static Levers over(CoherenceMap map, List<List<Link>> circles) {
        if (circles.size() > Search.SHORT) {
            throw new IllegalArgumentException("more circles than can be gone through one by one");
        }
        Graph graph = new Graph(map);
        Map<Link, Integer> ranks = new HashMap<>();
        for (int arrow = 0; arrow < graph.links.size(); arrow++) {
            ranks.put(graph.links.get(arrow), arrow);
        }
        List<Circle> chosen = circles.stream()
                .map(circle -> new Circle(
                        graph,
                        circle.stream().mapToInt(link -> rank(ranks, link)).toArray()))
                .toList();
        return of(graph, new Circles(chosen, true), Patience.FULL);
    }

    /** Whether all of these are proven to be smallest. */
    public boolean exact() {
        return ownHands.exact() && statements.exact() && arrows.exact();
    }

    private static int rank(Map<Link, Integer> ranks, Link link) {
        Integer rank = ranks.get(link);
        if (rank == null) {
            throw new IllegalArgumentException("an arrow that is not in the map: " + link);
        }
        return rank;
    }

    static Levers of(Graph graph, Circles circles, Patience patience) {
        Search search = new Search(graph, circles, patience);
        return new Levers(
                search.lever(Choice.ofStatements(graph, Statement::isInOurHands), search::id),
                search.lever(Choice.ofStatements(graph, statement -> !statement.endBehaviour()), search::id),
                search.lever(Choice.ofArrows(graph), graph.links::get));
    }

    private record Search(Graph graph, Circles circles, Patience patience) {

        /** A list of up to so many circles is gone through faster than the graph. */
        private static final int SHORT = 2_000;

        String id(int statement) {
            return graph.statements.get(statement).id();
        }

        <T> Lever<T> lever(Choice choice, IntFunction<T> name) {
            List<int[]> touchable = new ArrayList<>();
            List<Integer> untouched = new ArrayList<>();
            for (int position = 0; position < circles.list().size(); position++) {
                Circle circle = circles.list().get(position);
                if (circle.isVicious()) {
                    int[] elements = circle.within(choice);
                    if (elements.length > 0) {
                        touchable.add(elements);
                    } else {
                        untouched.add(position);
                    }
                }
            }
            SmallestSets.Found found = smallest(choice, new ListedCircles(touchable, choice.size()));
            return new Lever<>(
                    found.size(),
                    found.sets().stream().map(set -> named(set, name)).toList(),
                    List.copyOf(untouched),
                    found.exact(),
                    found.more());
        }

        private SmallestSets.Found smallest(Choice choice, ListedCircles listed) {
            boolean isShort = circles.complete() && circles.list().size() <= SHORT;
            Untouched untouched =
                    isShort ? listed : new HiddenCircles(graph, choice, circles.complete() ? listed : null);
            return new SmallestSets(choice.size(), listed, untouched, patience).find();
        }

        private static <T> List<T> named(int[] set, IntFunction<T> name) {
            List<T> names = new ArrayList<>(set.length);
            for (int element : set) {
                names.add(name.apply(element));
            }
            return List.copyOf(names);
        }
    }
}
