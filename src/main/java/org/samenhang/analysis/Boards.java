package org.samenhang.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.model.Models;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.Marking;
import org.samenhang.analysis.picture.PictureWords;
import org.springframework.stereotype.Component;

/** Puts an analysis on a screen: circles, levers and picture of what this reader, or this room, may see. */
@Component
public class Boards {

    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final DrawnPictures drawn;
    private final Models models;

    Boards(CoherenceOfMaps coherence, Drawings drawings, DrawnPictures drawn, Models models) {
        this.coherence = coherence;
        this.models = models;
        this.drawings = drawings;
        this.drawn = drawn;
    }

    /** @param circle number or key of the circle that is talked about */
    public Board board(Whole read, @Nullable String circle, boolean meeting, Locale locale) {
        Whole whole = meeting ? read.forTheRoom() : read;
        Connections connections = Connections.of(whole, coherence, locale);
        Ring chosen = connections.ring(circle).orElse(null);
        return board(whole, connections, chosen, meeting, PictureMarks.NONE, locale);
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
                locale);
    }

    private Board board(
            Whole whole,
            Connections connections,
            @Nullable Ring chosen,
            boolean meeting,
            PictureMarks marks,
            Locale locale) {
        CoherencePicture picture = drawings.picture(whole, connections, chosen, marks, locale);
        PictureWords words = drawings.words(whole, whole.head().question(), locale);
        return new Board(
                whole,
                connections,
                chosen,
                drawn.svg(picture, words),
                picture.inWords(words),
                meeting,
                models.of(whole.head().model()));
    }
}
