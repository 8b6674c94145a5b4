package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A life as one reader may see it.
 *
 * @param question with which the case began
 * @param born birthday of the youth, when known
 * @param level 1 family and network, 2 professional, 3 expert team
 * @param shielded whether whereabouts of somebody are shielded; known to the team alone
 */
public record LifeScene(
        UUID caseId,
        String number,
        String question,
        UUID youth,
        String youthName,
        @Nullable LocalDate born,
        int level,
        boolean shielded,
        List<LifePerson> people,
        List<Fact> facts) {

    /** To whom this reader can show a fact: never to fewer than they belong to. */
    public List<String> mayShowTo() {
        return List.of("all", "professionals", "team").subList(0, level);
    }

    /** The person of the case with this id; null when there is none. */
    public @Nullable LifePerson person(@Nullable String id) {
        return people.stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }
}
