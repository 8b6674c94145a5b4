package org.samenhang.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who would read what in a case, by name: so that who writes something down sees beforehand for whom it is.
 *
 * @param level of who asks
 * @param readers who takes part today, the family first
 * @param shieldings whose whereabouts are shielded from whom; empty for who does not belong to the team
 */
public record Audience(int level, List<Reader> readers, List<Shielding> shieldings) {

    /** What a form says when it gives away nobody's whereabouts. */
    public static final String NOBODY = "nobody";

    /** The sentence when it has to be said whose whereabouts a text tells. */
    public static final String UNSAID = "casework.whereabouts.missing";

    /** Somebody who takes part today. */
    public record Reader(UUID person, String name, int level, boolean family) {}

    /** Somebody's whereabouts are shielded from somebody. */
    public record Shielding(UUID subject, String subjectName, UUID from, String fromName) {}

    /** Somebody whose whereabouts are shielded, and from whom by name. */
    public record Sheltered(UUID person, String name, String from) {}

    /** For whom this reader can write: never for fewer than they belong to. */
    public List<String> choices() {
        return switch (level) {
            case 1 -> List.of("all");
            case 2 -> List.of("all", "professionals");
            default -> List.of("all", "professionals", "team");
        };
    }

    /**
     * Names of who reads something, as a list to read.
     *
     * @param whereaboutsOf whose whereabouts it gives away; null when nobody's
     */
    public String names(String visibleTo, @Nullable UUID whereaboutsOf) {
        int asked = level(visibleTo);
        Set<UUID> kept = shieldings.stream()
                .filter(one -> one.subject().equals(whereaboutsOf))
                .map(Shielding::from)
                .collect(Collectors.toSet());
        return readers.stream()
                .filter(reader -> reader.level() >= asked && !kept.contains(reader.person()))
                .map(Reader::name)
                .collect(Collectors.joining(", "));
    }

    /** Each whose whereabouts are shielded, once. */
    public List<Sheltered> sheltered() {
        Set<UUID> subjects =
                shieldings.stream().map(Shielding::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        return subjects.stream()
                .map(subject -> new Sheltered(
                        subject,
                        shieldings.stream()
                                .filter(one -> one.subject().equals(subject))
                                .findFirst()
                                .orElseThrow()
                                .subjectName(),
                        shieldings.stream()
                                .filter(one -> one.subject().equals(subject))
                                .map(Shielding::fromName)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /**
     * Whose whereabouts something can give away.
     *
     * @param anybody of everybody of the family, for what may be shielded later; else of who is shielded today
     */
    public List<Sheltered> whereabouts(boolean anybody) {
        List<Sheltered> today = sheltered();
        List<Sheltered> all = new ArrayList<>(today);
        readers.stream()
                .filter(reader -> anybody && reader.family())
                .filter(reader -> today.stream().noneMatch(one -> one.person().equals(reader.person())))
                .forEach(reader -> all.add(new Sheltered(reader.person(), reader.name(), "")));
        return List.copyOf(all);
    }

    /** Whether whose whereabouts something gives away has to be said: for the team, where somebody's are shielded today. */
    public boolean asksWhereabouts() {
        return !shieldings.isEmpty();
    }

    /** As a form says it of what is written down already: the person, or nobody. */
    public static String said(@Nullable UUID whereaboutsOf) {
        return whereaboutsOf == null ? NOBODY : whereaboutsOf.toString();
    }

    /**
     * The person who was chosen, when something can give away their whereabouts; null when it is nobody's. Where somebody is
     * shielded, saying nothing is not saying nobody.
     *
     * @param missing does what is to be done when it has to be said and was not
     */
    public @Nullable UUID whereaboutsOf(@Nullable String typed, boolean anybody, Runnable missing) {
        UUID person = known(typed, anybody);
        if (person == null && asksWhereabouts() && !NOBODY.equals(typed)) {
            missing.run();
        }
        return person;
    }

    /** The names of who reads something, as a form says whose whereabouts it gives away. */
    public String names(String visibleTo, @Nullable Object whereabouts, boolean anybody) {
        return names(visibleTo, whereabouts == null ? null : known(whereabouts.toString(), anybody));
    }

    /** Names of who would read something and may not know where this person is; empty when nobody would. */
    public String shieldedReaders(String visibleTo, UUID person) {
        Set<UUID> from = shieldings.stream()
                .filter(one -> one.subject().equals(person))
                .map(Shielding::from)
                .collect(Collectors.toSet());
        int asked = level(visibleTo);
        return readers.stream()
                .filter(reader -> reader.level() >= asked && from.contains(reader.person()))
                .map(Reader::name)
                .collect(Collectors.joining(", "));
    }

    private static int level(String visibleTo) {
        return switch (visibleTo) {
            case "all" -> 1;
            case "professionals" -> 2;
            default -> 3;
        };
    }

    private @Nullable UUID known(@Nullable String typed, boolean anybody) {
        return whereabouts(anybody).stream()
                .map(Sheltered::person)
                .filter(person -> person.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
