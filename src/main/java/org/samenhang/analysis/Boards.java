package org.samenhang.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.circles.CircleNumbers;
import org.samenhang.analysis.glance.Glance;
import org.samenhang.analysis.model.Models;
import org.samenhang.analysis.picture.Marking;
import org.springframework.stereotype.Component;

/** Puts an analysis on a screen: circles, levers and picture of what this reader, or this room, may see. */
@Component
public class Boards {

    private static final int REMEMBERED = 48;

    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final Glances glances;

    private final Models models;
    private final CircleNumbers numbers;
    private final WrittenOnce once;
    private final Remembered<Asked, Shown> shown = new Remembered<>(REMEMBERED);

    Boards(
            CoherenceOfMaps coherence,
            Drawings drawings,
            Glances glances,
            Models models,
            CircleNumbers numbers,
            WrittenOnce once) {
        this.numbers = numbers;
        this.once = once;
        this.coherence = coherence;
        this.models = models;
        this.drawings = drawings;
        this.glances = glances;
    }

    /** @param circle number or key of the circle that is talked about */
    public Board board(Whole read, @Nullable String circle, boolean meeting, Locale locale) {
        Whole whole = meeting ? read.forTheRoom() : read;
        Whole drawn = whole.drawn();
        Glance glance = glances.asked();
        Shown first = shown(drawn, circle, glance, locale);
        List<CircleIdentity> unnumbered = first.connections().notYetNumbered();
        if (unnumbered.isEmpty() || !whole.place().works()) {
            return board(whole, first, meeting);
        }
        // A circle that stands on a screen is called by its number from then on.
        AnalysisHead head = whole.head();
        Map<CircleIdentity, Integer> given = numbers.give(head.caseId(), head.edition(), unnumbered);
        return board(whole.calling(given), shown(drawn.calling(given), circle, glance, locale), meeting);
    }

    /** Twenty people who look along and see the same are shown the same; it is made once. */
    private Shown shown(Whole drawn, @Nullable String circle, Glance glance, Locale locale) {
        return shown.of(new Asked(drawn, circle, glance, locale, coherence.proofs()), () -> {
            Connections connections = Connections.soon(drawn, coherence, locale);
            Ring chosen = connections.ring(circle).orElse(null);
            return shown(drawn, connections, chosen, PictureMarks.NONE, glance, locale);
        });
    }

    private Shown shown(
            Whole drawn,
            Connections connections,
            @Nullable Ring chosen,
            PictureMarks marks,
            Glance glance,
            Locale locale) {
        return new Shown(connections, chosen, drawings.seen(drawn, connections, chosen, marks, glance, locale));
    }

    /**
     * The same with some of it thought away: everything keeps its place.
     *
     * @param off statements and arrows
     * @param falling keys of the circles that pass them
     */
    public Board thinkingAway(Whole whole, Set<UUID> off, Set<String> falling, Locale locale) {
        Map<UUID, Marking> away = off.stream().collect(Collectors.toMap(id -> id, id -> Marking.NONE.switchedOff()));
        Connections connections = Connections.soon(whole, coherence, locale);
        PictureMarks marks = new PictureMarks(away, away, Map.of(), falling);
        return board(whole, shown(whole, connections, null, marks, Glance.WHOLE, locale), false);
    }

    private Board board(Whole whole, Shown shown, boolean meeting) {
        Sight first = shown.seen().sights().getFirst();
        return new Board(
                whole,
                shown.connections(),
                shown.chosen(),
                first.svg(),
                first.words(),
                meeting,
                shown.seen(),
                models.of(whole.head().model()),
                once);
    }

    /** @param proofs what waited for a proof is made anew when there is one */
    private record Asked(Whole drawn, @Nullable String circle, Glance glance, Locale locale, int proofs) {}

    private record Shown(Connections connections, @Nullable Ring chosen, Seen seen) {}
}
