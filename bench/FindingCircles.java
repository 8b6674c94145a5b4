package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.samenhang.analysis.coherence.Circle;
import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;

/** P8: circles and levers, beside the circles alone by Johnson's algorithm as JGraphT has it. */
final class FindingCircles {

    private static final int FIRST = 100;

    private FindingCircles() {}

    static void run(Options options, Table table) {
        one(30, 54, options, table);
        one(60, 120, options, table);
        one(150, 280, options, table);
        first("150 statements, 280 arrows", RandomMaps.of(150, 280, 11), options, table);
        first("150 statements, 600 arrows", RandomMaps.of(150, 600, 11), options, table);
    }

    private static void one(int statements, int arrows, Options options, Table table) {
        CoherenceMap map = RandomMaps.of(statements, arrows, 11);
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        map.statements().forEach(each -> graph.addVertex(each.id()));
        map.links().forEach(each -> graph.addEdge(each.from(), each.to()));
        Coherence found = Coherence.of(map, Coherence.USUAL_LIMIT);
        Set<List<String>> theirs = new HashSet<>();
        cycles(graph).forEach(cycle -> theirs.add(fromSmallest(cycle)));
        Set<List<String>> ours = new HashSet<>();
        found.circles().forEach(circle -> ours.add(circle.statements()));
        if (!found.complete() || !ours.equals(theirs)) {
            throw new IllegalStateException("the circles differ: ours " + ours.size() + ", JGraphT's " + theirs.size());
        }
        Turn our = new Turn(() -> Coherence.of(map, Coherence.USUAL_LIMIT).circles().size());
        Turn their = new Turn(() -> cycles(graph).size());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            double one = our.millis(round > 0);
            double other = their.millis(round > 0);
            if (round > 0) {
                ratios.add(other / one);
            }
        }
        table.line(
                "circles and levers, " + statements + " statements",
                Table.format("%.2f ms", our.median()),
                Table.format("JGraphT, circles alone %.2f ms", their.median()),
                new Ratios(ratios).toString(),
                "above 1",
                ours.size() + " circles, the same in both");
    }

    private static void first(String size, CoherenceMap map, Options options, Table table) {
        Turn alone = new Turn(() -> Coherence.shortest(map, FIRST).size());
        Turn whole = new Turn(() -> Coherence.of(map, FIRST).circles().size());
        if (!Coherence.shortest(map, FIRST).equals(Coherence.of(map, FIRST).circles())) {
            throw new IllegalStateException("the first circles differ: " + size);
        }
        for (int round = 0; round <= options.rounds(); round++) {
            alone.millis(round > 0);
            whole.millis(round > 0);
        }
        table.line(
                "first " + FIRST + " circles, " + size,
                Table.format("%.1f ms", alone.median()),
                Table.format("with all levers %.1f ms", whole.median()),
                "",
                "16 ms",
                "");
    }

    private static List<List<String>> cycles(Graph<String, DefaultEdge> graph) {
        return new JohnsonSimpleCycles<>(graph).findSimpleCycles();
    }

    /** Johnson's begin anywhere and may run against the grain of the edges; ours begin at the smallest id. */
    private static List<String> fromSmallest(List<String> cycle) {
        List<String> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return turned;
    }

    private interface Count {
        int of();
    }

    /** Repeats until a twentieth of a second has gone, so that small ones can be timed at all. */
    private static final class Turn {

        private final Count work;
        private final List<Double> counted = new ArrayList<>();

        Turn(Count work) {
            this.work = work;
        }

        double millis(boolean counts) {
            long begin = System.nanoTime();
            int times = 0;
            int sum = 0;
            do {
                sum += work.of();
                times++;
            } while (System.nanoTime() - begin < (counts ? 100_000_000L : 500_000_000L));
            double millis = (System.nanoTime() - begin) / 1e6 / times;
            if (sum < 0) {
                throw new IllegalStateException();
            }
            if (counts) {
                counted.add(millis);
            }
            return millis;
        }

        double median() {
            return Ratios.median(counted);
        }
    }
}
