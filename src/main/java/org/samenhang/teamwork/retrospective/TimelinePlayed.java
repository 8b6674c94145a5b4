package org.samenhang.teamwork.retrospective;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samenhang.casework.Days;
import org.samenhang.casework.life.Fact;
import org.samenhang.casework.life.FactLine;
import org.samenhang.casework.life.LifeFacts;
import org.samenhang.casework.life.LifeInWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timeline as a sitting plays it: the facts of the life, read where they stand, with what people sent in beforehand. The big screen
 * shows only what every professional of the case may read, whoever signed in on it, and nothing that tells where somebody shielded is.
 */
@Service
class TimelinePlayed {

    private final LifeFacts facts;
    private final LifeInWords words;

    TimelinePlayed(LifeFacts facts, LifeInWords words) {
        this.facts = facts;
        this.words = words;
    }

    @Transactional
    List<Moment> of(SittingScene scene, Days days, Locale locale) {
        UUID caseFile = scene.file().id();
        Map<String, FactLine> said = words.of(caseFile, locale).stream()
                .flatMap(lane -> lane.facts().stream())
                .collect(Collectors.toMap(FactLine::id, Function.identity(), (one, same) -> one));
        Stream<Moment> lived = facts.of(caseFile).stream()
                .filter(TimelinePlayed::forEveryone)
                .map(fact -> {
                    FactLine line = said.get(fact.id().toString());
                    return line == null
                            ? null
                            : new Moment(
                                    fact.id(),
                                    fact.from(),
                                    line.period(),
                                    line.label(),
                                    Objects.requireNonNullElse(line.text(), ""),
                                    "");
                })
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        Stream<Moment> sent = scene.of(LineKind.BEFOREHAND).stream().map(line -> {
            LocalDate day =
                    Objects.requireNonNullElse(line.onDay(), scene.sitting().heldOn());
            return new Moment(null, day, days.full(day), line.text(), "", line.by());
        });
        return Stream.concat(lived, sent)
                .sorted(Comparator.comparing(Moment::day))
                .toList();
    }

    /** Whether this fact of the case stands on the screen. */
    @Transactional
    boolean shows(UUID caseFile, UUID fact) {
        return facts.of(caseFile).stream().anyMatch(one -> one.id().equals(fact) && forEveryone(one));
    }

    /** Whether a fact can stand on a screen that everyone in the room reads. */
    static boolean forEveryone(Fact fact) {
        return !fact.visibleTo().equals("team") && fact.whereaboutsOf() == null;
    }
}
