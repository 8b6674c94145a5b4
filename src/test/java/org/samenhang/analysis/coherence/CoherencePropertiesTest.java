package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Circles and levers of any map, against everything tried one by one and against JGraphT. */
class CoherencePropertiesTest {

    @Property(tries = 2000)
    void circlesAndLeversAreThoseOfAPlainEnumeration(@ForAll long seed) {
        CoherenceMap map = Maps.small(seed);
        Coherence coherence = Coherence.of(map, Coherence.USUAL_LIMIT);
        PlainEnumeration plain = new PlainEnumeration(map);

        assertThat(coherence.complete()).isTrue();
        assertThat(coherence.circles()).extracting(Circle::arrows).isEqualTo(plain.circles());
        for (Circle circle : coherence.circles()) {
            assertThat(circle.kind() == Kind.REINFORCING).isEqualTo(PlainEnumeration.isReinforcing(circle.arrows()));
            assertThat(circle.isVicious()).isEqualTo(plain.isVicious(circle.arrows()));
        }
        assertThat(coherence.levers()).isEqualTo(new Levers(plain.ownHands(), plain.statements(), plain.arrows()));
    }

    @Property(tries = 2000)
    void leversAreTheSameWhenThereAreTooManyCirclesToList(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int limit) {
        CoherenceMap map = Maps.small(seed);
        Coherence coherence = Coherence.of(map, limit);
        PlainEnumeration plain = new PlainEnumeration(map);

        List<List<Link>> listed =
                coherence.circles().stream().map(Circle::arrows).toList();
        int most = Math.min(limit, plain.circles().size());
        assertThat(coherence.complete()).isEqualTo(plain.circles().size() <= limit);
        assertThat(listed).hasSize(most).isSubsetOf(plain.circles());
        assertThat(listed)
                .extracting(List::size)
                .isEqualTo(plain.circles().subList(0, most).stream()
                        .map(List::size)
                        .toList());
        assertThat(whatIsChosen(coherence.levers()))
                .isEqualTo(whatIsChosen(new Levers(plain.ownHands(), plain.statements(), plain.arrows())));
    }

    /** Which of the circles stay untouched depends on which are listed. */
    private static Levers whatIsChosen(Levers levers) {
        return new Levers(
                whatIsChosen(levers.ownHands()), whatIsChosen(levers.statements()), whatIsChosen(levers.arrows()));
    }

    private static <T> Lever<T> whatIsChosen(Lever<T> lever) {
        return new Lever<>(lever.size(), lever.sets(), List.of(), lever.exact(), lever.more());
    }

    @Property(tries = 300)
    void circlesAreThoseOfJGraphT(
            @ForAll @IntRange(min = 4, max = 18) int size, @ForAll @IntRange(max = 40) int links, @ForAll long seed) {
        CoherenceMap map = onlyMore(Maps.madeUp(size, links, seed));
        Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        map.statements().forEach(statement -> graph.addVertex(statement.id()));
        map.links().forEach(link -> graph.addEdge(link.from(), link.to()));
        List<List<String>> expected = new ArrayList<>();
        new JohnsonSimpleCycles<>(graph).findSimpleCycles(circle -> expected.add(fromSmallest(circle)));

        assertThat(Coherence.of(map, 1_000_000).circles())
                .extracting(Circle::statements)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** JGraphT's search knows no two arrows between the same two. */
    private static CoherenceMap onlyMore(CoherenceMap map) {
        return new CoherenceMap(
                map.statements(),
                map.links().stream()
                        .map(link -> new Link(link.from(), link.to(), Sign.MORE))
                        .toList());
    }

    /** JGraphT starts a circle anywhere. */
    private static List<String> fromSmallest(List<String> circle) {
        String smallest = circle.stream().min(TextOrder.BY_CODE_POINT).orElseThrow();
        int start = circle.indexOf(smallest);
        List<String> turned = new ArrayList<>(circle.subList(start, circle.size()));
        turned.addAll(circle.subList(0, start));
        return turned;
    }
}
