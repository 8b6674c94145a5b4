package org.samenhang.analysis.ownpicture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;

/**
 * Shown pictures laid over each other: what all see, what some or only one sees, and where they see it the other way round. Only what somebody
 * said is the same counts as the same.
 *
 * @param pictures those that are laid over each other
 * @param spots everything in them once, what most see first
 * @param ways what leads to what between these
 */
public record Overlay(List<OwnPicture> pictures, List<Spot> spots, List<Way> ways) {

    /**
     * Lays them over each other.
     *
     * @param statements what the shared analysis says, as far as the reader sees it, by id
     * @param columns where it stands there
     */
    static Overlay of(
            List<OwnPicture> pictures,
            Collection<Match> matches,
            Map<UUID, String> statements,
            Map<UUID, Part> columns) {
        Map<UUID, UUID> roots = new HashMap<>();
        for (Match match : matches) {
            UUID one = root(roots, match.line());
            UUID other = root(roots, match.with());
            if (!one.equals(other)) {
                roots.put(one, other);
            }
        }
        Map<UUID, List<Seen>> seen = new LinkedHashMap<>();
        pictures.forEach(picture -> picture.lines()
                .forEach(line -> seen.computeIfAbsent(root(roots, line.id()), none -> new ArrayList<>())
                        .add(new Seen(picture.person(), picture.name(), line))));
        Map<UUID, UUID> shared = new HashMap<>();
        statements.keySet().forEach(statement -> shared.putIfAbsent(root(roots, statement), statement));
        Map<UUID, Spot> spots = new LinkedHashMap<>();
        seen.forEach((root, all) -> {
            UUID statement = shared.get(root);
            spots.put(
                    root,
                    new Spot(
                            statement,
                            statement == null ? null : statements.get(statement),
                            statement == null ? null : columns.get(statement),
                            all));
        });
        Map<List<UUID>, Way> ways = new LinkedHashMap<>();
        pictures.forEach(picture -> picture.arrows().forEach(arrow -> {
            UUID from = root(roots, arrow.from());
            UUID to = root(roots, arrow.to());
            if (!from.equals(to)) {
                ways.merge(
                        List.of(from, to),
                        new Way(
                                Objects.requireNonNull(spots.get(from)),
                                Objects.requireNonNull(spots.get(to)),
                                arrow.more() ? List.of(picture.name()) : List.of(),
                                arrow.more() ? List.of() : List.of(picture.name())),
                        Way::with);
            }
        }));
        return new Overlay(
                pictures,
                spots.values().stream()
                        .sorted(Comparator.comparingInt(
                                (Spot spot) -> -spot.people().size()))
                        .toList(),
                List.copyOf(ways.values()));
    }

    /** What everybody sees, when there is more than one. */
    public List<Spot> all() {
        return pictures.size() < 2
                ? List.of()
                : spots.stream()
                        .filter(spot -> spot.people().size() == pictures.size())
                        .toList();
    }

    /** What some see and others don't. */
    public List<Spot> some() {
        return spots.stream()
                .filter(spot -> spot.people().size() > 1 && spot.people().size() < pictures.size())
                .toList();
    }

    /** What only this person sees. */
    public List<Spot> only(UUID person) {
        return spots.stream()
                .filter(spot -> spot.people().equals(Set.of(person)))
                .toList();
    }

    /** What for one makes it harder and for another helps. */
    public List<Spot> differing() {
        return spots.stream().filter(Spot::differs).toList();
    }

    /** Where for one it leads to more and for another to less. */
    public List<Way> opposed() {
        return ways.stream().filter(Way::opposed).toList();
    }

    private static UUID root(Map<UUID, UUID> roots, UUID of) {
        UUID root = of;
        while (roots.containsKey(root)) {
            root = Objects.requireNonNull(roots.get(root));
        }
        return root;
    }

    /** A line as one person put it down. */
    public record Seen(UUID person, String name, OwnLine line) {}

    /**
     * One thing, seen by one or more.
     *
     * @param statement where it stands in the shared analysis; null when it does not, or the reader may not see that
     * @param column in which it is drawn there
     */
    public record Spot(
            @Nullable UUID statement,
            @Nullable String statementText,
            @Nullable Part column,
            List<Seen> seen) {

        /** Where it is drawn: as in the shared analysis; between people when they put it down on different sides. */
        public Part part() {
            Set<Part> sides =
                    seen.stream().map(one -> one.line().sphere().usualPart()).collect(Collectors.toSet());
            return column != null
                    ? column
                    : sides.size() == 1 ? sides.iterator().next() : Part.INTERACTION;
        }

        /** Who see it. */
        public Set<UUID> people() {
            return seen.stream().map(Seen::person).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Who see it, by name. */
        public String names() {
            return seen.stream().map(Seen::name).distinct().collect(Collectors.joining(", "));
        }

        /** As it is named: by the shared analysis, else by who put it down first. */
        public String text() {
            return statementText == null ? seen.getFirst().line().text() : statementText;
        }

        /** Whether it makes things harder for one and helps another. */
        public boolean differs() {
            Set<Effect> effects = seen.stream().map(one -> one.line().effect()).collect(Collectors.toSet());
            return effects.contains(Effect.HINDERS) && effects.contains(Effect.HELPS);
        }
    }

    /**
     * How one thing works on another.
     *
     * @param more who say: the more, the more
     * @param less who say: the more, the less
     */
    public record Way(Spot from, Spot to, List<String> more, List<String> less) {

        /** Whether people say the opposite. */
        public boolean opposed() {
            return !more.isEmpty() && !less.isEmpty();
        }

        Way with(Way other) {
            return new Way(from, to, joined(more, other.more), joined(less, other.less));
        }

        private static List<String> joined(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }
    }
}
