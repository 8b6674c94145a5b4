package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Levers over some of the circles of a map. */
class LeversOverTest {

    @Property(tries = 200)
    void overAllCirclesTheyAreThoseOfTheMap(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        CoherenceMap map = Maps.small(seed);
        Coherence whole = Coherence.of(map, Coherence.USUAL_LIMIT);
        assertThat(Levers.over(map, whole.circles().stream().map(Circle::arrows).toList()))
                .isEqualTo(whole.levers());
    }

    /** Where the arrows of the chosen circles make no vicious circle besides, the levers are those of the map of these arrows alone. */
    @Property(tries = 300)
    void overSomeCirclesTheyAreThoseOfTheMapOfTheirArrows(
            @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll long choice) {
        CoherenceMap map = Maps.small(seed);
        List<List<Link>> circles = Coherence.of(map, Coherence.USUAL_LIMIT).circles().stream()
                .filter(Circle::isVicious)
                .map(Circle::arrows)
                .toList();
        List<List<Link>> chosen = circles.stream()
                .filter(circle -> (choice >> (circles.indexOf(circle) % 60) & 1) == 1)
                .toList();
        Set<Link> arrows = new HashSet<>();
        chosen.forEach(arrows::addAll);
        Coherence part = Coherence.of(new CoherenceMap(map.statements(), List.copyOf(arrows)), Coherence.USUAL_LIMIT);
        List<List<Link>> ofThePart = part.circles().stream()
                .filter(Circle::isVicious)
                .map(Circle::arrows)
                .toList();
        if (new HashSet<>(ofThePart).equals(new HashSet<>(chosen))) {
            Levers over = Levers.over(map, chosen);
            assertThat(over.ownHands().sets())
                    .isEqualTo(part.levers().ownHands().sets());
            assertThat(over.statements().sets())
                    .isEqualTo(part.levers().statements().sets());
            assertThat(over.arrows().sets()).isEqualTo(part.levers().arrows().sets());
        }
    }

    @Test
    void whatIsNotKeptNeedsNoOpening() {
        CoherenceMap map = Maps.rings(2, 2);
        List<List<Link>> circles =
                Coherence.of(map, 10).circles().stream().map(Circle::arrows).toList();
        assertThat(circles).hasSize(2);
        assertThat(Levers.over(map, circles.subList(0, 1)).ownHands().size()).isEqualTo(1);
        assertThat(Levers.over(map, circles).ownHands().size()).isEqualTo(2);
        assertThat(Levers.over(map, List.of()).ownHands().sets()).isEqualTo(List.of(List.of()));
        assertThatThrownBy(() -> Levers.over(map, List.of(List.of(new Link("a00", "b00", Sign.MORE)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
