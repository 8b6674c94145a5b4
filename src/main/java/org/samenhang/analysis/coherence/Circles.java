package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The circles of a map, sorted.
 *
 * @param complete false when there are more; then these are the shortest, or any where finding those would take too long
 */
record Circles(List<Circle> list, boolean complete) {

    /** What a list beyond the usual hundred thousand circles may hold in all, in arrows: it has to fit in memory. */
    private static final long ROOM = 50_000_000;

    private static final long TO_FIND_THE_SHORTEST = 300_000_000;

    static Circles of(Graph graph, int limit) {
        Steps steps = new Steps(graph);
        Effort endless = new Effort(Long.MAX_VALUE);
        try {
            Collector all = new Collector(graph, steps, limit, endless).upTo(graph.size());
            if (!all.overflowed) {
                return all.sorted(true);
            }
            int most = all.circles.size();
            all.circles.clear();
            try {
                return shortest(graph, steps, most, new Effort(TO_FIND_THE_SHORTEST));
            } catch (Effort.Spent tangled) {
                return new Collector(graph, steps, most, endless)
                        .upTo(graph.size())
                        .sorted(false);
            }
        } catch (Effort.Spent impossible) {
            throw new IllegalStateException("an endless effort ended", impossible);
        }
    }

    private static Circles shortest(Graph graph, Steps steps, int most, Effort effort) throws Effort.Spent {
        int length = lengthThatOverflows(graph, steps, most, effort);
        return new Collector(graph, steps, most, effort)
                .upTo(length - 1)
                .thenOf(length)
                .sorted(false);
    }

    /** The smallest length such that the circles up to it are more than asked for. */
    private static int lengthThatOverflows(Graph graph, Steps steps, int most, Effort effort) throws Effort.Spent {
        int fits = 0;
        int overflows = 1;
        while (overflows < graph.size() && !overflows(graph, steps, overflows, most, effort)) {
            fits = overflows;
            overflows = Math.min(graph.size(), overflows * 2);
        }
        while (overflows - fits > 1) {
            int middle = (fits + overflows) / 2;
            if (overflows(graph, steps, middle, most, effort)) {
                overflows = middle;
            } else {
                fits = middle;
            }
        }
        return overflows;
    }

    private static boolean overflows(Graph graph, Steps steps, int longest, int most, Effort effort)
            throws Effort.Spent {
        long[] count = {0};
        new CircleSearch(graph, steps, longest, effort, (circuit, length) -> {
                    long ways = 1;
                    for (int at = 0; at < length && ways <= most; at++) {
                        ways *= steps.isDouble[circuit[at]] ? 2 : 1;
                    }
                    count[0] += ways;
                    return count[0] <= most;
                })
                .run();
        return count[0] > most;
    }

    /** Spells circuits out arrow by arrow, and keeps as many as asked for. */
    private static final class Collector implements CircleSearch.Taker {

        private final Graph graph;
        private final Steps steps;
        private final int most;
        private final Effort effort;
        private final List<Circle> circles = new ArrayList<>();
        private long room = ROOM;
        private boolean overflowed;

        Collector(Graph graph, Steps steps, int most, Effort effort) {
            this.graph = graph;
            this.steps = steps;
            this.most = most;
            this.effort = effort;
        }

        Collector upTo(int longest) throws Effort.Spent {
            new CircleSearch(graph, steps, longest, effort, this).run();
            return this;
        }

        Collector thenOf(int wanted) throws Effort.Spent {
            new CircleSearch(
                            graph,
                            steps,
                            wanted,
                            effort,
                            (circuit, length) -> length == wanted ? take(circuit, length) : circles.size() < most)
                    .run();
            return this;
        }

        @Override
        public boolean take(int[] circuit, int length) {
            int[] arrows = new int[length];
            for (int at = 0; at < length; at++) {
                arrows[at] = steps.first[circuit[at]];
            }
            do {
                if (circles.size() == most || (room < 0 && circles.size() >= Coherence.USUAL_LIMIT)) {
                    overflowed = true;
                    return false;
                }
                room -= length;
                circles.add(new Circle(graph, arrows.clone()));
            } while (next(arrows, circuit));
            return true;
        }

        /** Counts on through the choices between two arrows, the last step first; false when all have been. */
        private boolean next(int[] arrows, int[] circuit) {
            for (int at = arrows.length - 1; at >= 0; at--) {
                if (steps.isDouble[circuit[at]]) {
                    if (arrows[at] == steps.first[circuit[at]]) {
                        arrows[at]++;
                        return true;
                    }
                    arrows[at]--;
                }
            }
            return false;
        }

        Circles sorted(boolean complete) {
            Circle[] sorted = circles.toArray(Circle[]::new);
            Arrays.sort(sorted, Circle.ORDER);
            return new Circles(List.of(sorted), complete);
        }
    }
}
