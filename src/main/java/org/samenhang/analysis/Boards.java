package org.samenhang.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleNumbers;
import org.samenhang.analysis.glance.Glance;
import org.samenhang.analysis.model.Models;
import org.samenhang.analysis.picture.Marking;
import org.springframework.stereotype.Component;

/** Puts an analysis on a screen: circles, levers and picture of what this reader, or this room, may see. */
@Component
public class Boards {

    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final Glances glances;

    private final Models models;
    private final CircleNumbers numbers;

    Boards(CoherenceOfMaps coherence, Drawings drawings, Glances glances, Models models, CircleNumbers numbers) {
        this.numbers = numbers;
        this.coherence = coherence;
        this.models = models;
        this.drawings = drawings;
        this.glances = glances;
    }

    /** @param circle number or key of the circle that is talked about */
    public Board board(Whole read, @Nullable String circle, boolean meeting, Locale locale) {
        Whole whole = meeting ? read.forTheRoom() : read;
        Connections connections = connections(whole, locale);
        Ring chosen = connections.ring(circle).orElse(null);
        return board(whole, connections, chosen, meeting, PictureMarks.NONE, glances.asked(), locale);
    }

    /**
     * The same with some of it thought away: everything keeps its place.
     *
     * @param off statements and arrows
     * @param falling keys of the circles that pass them
     */
    public Board thinkingAway(Whole whole, Set<UUID> off, Set<String> falling, Locale locale) {
        Map<UUID, Marking> away = off.stream().collect(Collectors.toMap(id -> id, id -> Marking.NONE.switchedOff()));
        return board(
                whole,
                Connections.of(whole, coherence, locale),
                null,
                false,
                new PictureMarks(away, away, Map.of(), falling),
                Glance.WHOLE,
                locale);
    }

    /** A circle that stands on a screen is called by its number from then on. */
    private Connections connections(Whole whole, Locale locale) {
        Connections found = Connections.of(whole, coherence, locale);
        if (found.notYetNumbered().isEmpty() || !whole.place().works()) {
            return found;
        }
        AnalysisHead head = whole.head();
        return Connections.of(
                whole.calling(numbers.give(head.caseId(), head.edition(), found.notYetNumbered())), coherence, locale);
    }

    private Board board(
            Whole whole,
            Connections connections,
            @Nullable Ring chosen,
            boolean meeting,
            PictureMarks marks,
            Glance glance,
            Locale locale) {
        Seen seen = drawings.seen(whole, connections, chosen, marks, glance, locale);
        Sight first = seen.sights().getFirst();
        return new Board(
                whole,
                connections,
                chosen,
                first.svg(),
                first.words(),
                meeting,
                seen,
                models.of(whole.head().model()));
    }
}
