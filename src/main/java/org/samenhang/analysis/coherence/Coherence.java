package org.samenhang.analysis.coherence;

import java.util.List;

/**
 * How a map hangs together (samenhang): its circles and where to take hold.
 *
 * @param statements how many statements it has
 * @param links how many arrows, doubles counted once
 * @param complete whether all circles are listed; if not these are the shortest
 * @param circles shorter first, then in text order
 * @param counts of the circles listed
 */
public record Coherence(
        int statements, int links, boolean complete, List<Circle> circles, Counts counts, Levers levers) {

    /** How many circles are listed unless asked otherwise. */
    public static final int USUAL_LIMIT = 100_000;

    /**
     * Finds circles and levers of what a reader may see; nothing else may be in the map. Takes about a second at worst.
     *
     * @param limit the most circles to list, at least 1; levers are found over all circles whatever the limit
     */
    public static Coherence of(CoherenceMap map, int limit) {
        return of(map, limit, Patience.FULL);
    }

    /**
     * The same within a few tenths of a second, for who waits for it. In tangled maps the levers may be small ones that were not proven
     * smallest; they say so.
     */
    public static Coherence soon(CoherenceMap map, int limit) {
        return of(map, limit, Patience.SHORT);
    }

    private static Coherence of(CoherenceMap map, int limit, Patience patience) {
        if (limit < 1) {
            throw new IllegalArgumentException("a list of at least one circle");
        }
        Graph graph = new Graph(map);
        Circles circles = Circles.of(graph, limit);
        return new Coherence(
                graph.size(),
                graph.arrows(),
                circles.complete(),
                circles.list(),
                Counts.of(circles.list()),
                Levers.of(graph, circles, patience));
    }

    /**
     * Finds the shortest circles alone, for a list that is looked through; the levers take longer.
     *
     * @param limit the most circles to list, at least 1
     */
    public static List<Circle> shortest(CoherenceMap map, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a list of at least one circle");
        }
        return Circles.of(new Graph(map), limit).list();
    }
}
