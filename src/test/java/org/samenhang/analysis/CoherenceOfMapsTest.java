package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Link;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.coherence.Statement;

/** Who opens a tangled map does not wait for the proof, and gets it when it is there. */
class CoherenceOfMapsTest {

    private final CoherenceOfMaps coherence = new CoherenceOfMaps();

    @AfterEach
    void stop() {
        coherence.destroy();
    }

    @Test
    void aSmallStepStandsThereAtOnceAndTheSmallestWhenItIsProven() throws InterruptedException {
        CoherenceMap map = tangled(150, 480);
        CoherenceOfMaps.Known first = coherence.soon(map);
        assertThat(first.last()).isFalse();
        assertThat(first.coherence().levers().exact()).as("it says so").isFalse();
        Set<Link> step = Set.copyOf(first.coherence().levers().arrows().sets().getFirst());
        assertThat(first.coherence().circles())
                .filteredOn(circle -> circle.isVicious())
                .as("it is a step all the same: no circle that holds people is left alone")
                .allMatch(circle -> circle.arrows().stream().anyMatch(step::contains));
        for (int wait = 0; coherence.proofs() == 0 && wait < 600; wait++) {
            Thread.sleep(100);
        }
        CoherenceOfMaps.Known proven = coherence.soon(map);
        assertThat(proven.last()).isTrue();
        assertThat(proven.coherence()).isSameAs(coherence.of(map));
        assertThat(proven.coherence().circles()).isEqualTo(first.coherence().circles());
        assertThat(proven.coherence().levers().arrows().size()).isLessThanOrEqualTo(step.size());
    }

    @Test
    void whatPeopleMakeInAMeetingIsProvenAtOnce() {
        CoherenceMap map = tangled(60, 90);
        CoherenceOfMaps.Known known = coherence.soon(map);
        assertThat(known.last()).isTrue();
        assertThat(known.coherence()).isEqualTo(Coherence.of(map, Connections.LOOKED_AT));
        assertThat(coherence.of(map)).isSameAs(known.coherence());
    }

    private static CoherenceMap tangled(int statements, int arrows) {
        Random random = new Random(7);
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            Sphere sphere = Sphere.values()[random.nextInt(Sphere.values().length)];
            Effect effect = Effect.values()[random.nextInt(Effect.values().length)];
            all.add(new Statement("s%03d".formatted(i), "Uitspraak " + i, sphere, effect));
        }
        Set<Link> links = new LinkedHashSet<>();
        while (links.size() < arrows) {
            int from = random.nextInt(statements);
            int to = random.nextInt(4) == 0
                    ? random.nextInt(statements)
                    : Math.floorMod(from + 1 + random.nextInt(9), statements);
            links.add(new Link(
                    all.get(from).id(), all.get(to).id(), Sign.values()[random.nextInt(Sign.values().length)]));
        }
        return new CoherenceMap(all, List.copyOf(links));
    }
}
