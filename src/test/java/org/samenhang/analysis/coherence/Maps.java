package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Maps to try things on, written short. */
final class Maps {

    private Maps() {}

    /** Arrows such as {@code "a+b b-a"} between statements that all hinder and belong to the care around the youth. */
    static CoherenceMap hindering(String arrows) {
        return of(
                arrows(arrows).stream()
                        .flatMap(link -> List.of(link.from(), link.to()).stream())
                        .distinct()
                        .map(Maps::statement)
                        .toList(),
                arrows);
    }

    static CoherenceMap of(List<Statement> statements, String arrows) {
        return new CoherenceMap(statements, arrows(arrows));
    }

    static Statement statement(String id) {
        return new Statement(id, "Bewering " + id, Sphere.CARE, Effect.HINDERS);
    }

    static Statement with(String id, Effect effect) {
        return new Statement(id, "Bewering " + id, Sphere.CARE, effect);
    }

    static Statement in(String id, Sphere sphere) {
        return new Statement(id, "Bewering " + id, sphere, Effect.HINDERS);
    }

    static Statement endBehaviour(String id, Sphere sphere) {
        return new Statement(id, "Bewering " + id, sphere, Effect.HINDERS, sphere.usualPart(), true, null);
    }

    static Statement spoken(String id, String spoken) {
        return new Statement(id, "Bewering " + id, Sphere.FAMILY, Effect.HINDERS, Part.YOUTH_FAMILY, false, spoken);
    }

    /** Every statement strengthens every other. */
    static CoherenceMap allStrengthenEachOther(int size) {
        List<Link> links = new ArrayList<>();
        for (String from : ids(size)) {
            for (String to : ids(size)) {
                if (!from.equals(to)) {
                    links.add(new Link(from, to, Sign.MORE));
                }
            }
        }
        return new CoherenceMap(ids(size).stream().map(Maps::statement).toList(), links);
    }

    /** Separate rings; each holds one statement of each set of levers. */
    static CoherenceMap rings(int... sizes) {
        StringBuilder arrows = new StringBuilder();
        for (int ring = 0; ring < sizes.length; ring++) {
            for (int at = 0; at < sizes[ring]; at++) {
                arrows.append(String.format(" %c%02d+%c%02d", 'a' + ring, at, 'a' + ring, (at + 1) % sizes[ring]));
            }
        }
        return hindering(arrows.toString().strip());
    }

    /** A made-up map in which everything can be tried. */
    static CoherenceMap small(long seed) {
        // the first draws of neighbouring seeds are alike
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        return madeUp(random.nextInt(7), random.nextInt(15), random.nextLong());
    }

    /** A made-up map, the same for the same seed. */
    static CoherenceMap madeUp(int size, int links, long seed) {
        Random random = new Random(seed);
        List<String> ids = ids(size);
        double hindering = random.nextDouble();
        double less = random.nextInt(3) * 0.25;
        List<Statement> statements = new ArrayList<>();
        for (String id : ids) {
            Effect effect = random.nextDouble() < hindering ? Effect.HINDERS : pick(Effect.values(), random);
            Sphere sphere = pick(Sphere.values(), random);
            statements.add(new Statement(
                    id, "Bewering " + id, sphere, effect, sphere.usualPart(), random.nextInt(5) == 0, null));
        }
        List<Link> arrows = new ArrayList<>();
        for (int at = 0; at < links && size > 0; at++) {
            Sign sign = random.nextDouble() < less ? Sign.LESS : Sign.MORE;
            arrows.add(new Link(ids.get(random.nextInt(size)), ids.get(random.nextInt(size)), sign));
        }
        return new CoherenceMap(statements, arrows);
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** Ids that sort otherwise by number, by UTF-16 unit, and by code point. */
    private static List<String> ids(int size) {
        List<String> ids = new ArrayList<>(List.of("s10", "s9", "\uFB01", "\uD83D\uDE00"));
        for (int at = ids.size(); at < size; at++) {
            ids.add("t" + at);
        }
        return ids.subList(0, size);
    }

    static List<Link> arrows(String arrows) {
        return Arrays.stream(arrows.split(" "))
                .filter(arrow -> !arrow.isEmpty())
                .map(Maps::arrow)
                .toList();
    }

    private static Link arrow(String arrow) {
        boolean less = arrow.contains("-");
        String[] ends = arrow.split(less ? "-" : "\\+");
        return new Link(ends[0], ends[1], less ? Sign.LESS : Sign.MORE);
    }
}
