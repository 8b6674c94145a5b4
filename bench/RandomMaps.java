package bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Link;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.coherence.Statement;

/** Maps as analyses are: some threads that run on, some arrows back, a few end behaviours. The same every run. */
final class RandomMaps {

    private RandomMaps() {}

    /** @param arrows at most one between two statements, so that Johnson's algorithm sees the same graph */
    static CoherenceMap of(int statements, int arrows, long seed) {
        Random random = new Random(seed);
        List<Statement> all = new ArrayList<>();
        for (int at = 0; at < statements; at++) {
            Sphere sphere = Sphere.values()[random.nextInt(Sphere.values().length)];
            Effect effect = Effect.values()[random.nextInt(Effect.values().length)];
            all.add(new Statement(
                    "s%03d".formatted(at),
                    "Statement " + at,
                    sphere,
                    effect,
                    sphere.usualPart(),
                    random.nextInt(8) == 0,
                    null));
        }
        List<Link> links = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        while (links.size() < arrows) {
            int from = random.nextInt(statements);
            // most arrows stay near: people draw a thread at a time
            int to = random.nextInt(4) == 0
                    ? random.nextInt(statements)
                    : Math.floorMod(from + 1 + (int) Math.abs(random.nextGaussian() * 4), statements);
            if (from != to && taken.add((long) from * statements + to)) {
                links.add(new Link(
                        all.get(from).id(), all.get(to).id(), Sign.values()[random.nextInt(Sign.values().length)]));
            }
        }
        return new CoherenceMap(all, links);
    }
}
