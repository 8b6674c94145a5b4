package org.samenhang.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Sheet;
import org.springframework.stereotype.Component;

/** Puts an analysis on a screen: circles, levers and picture of what this reader, or this room, may see. */
@Component
class Boards {

    private final CoherenceOfMaps coherence;
    private final Drawings drawings;

    Boards(CoherenceOfMaps coherence, Drawings drawings) {
        this.coherence = coherence;
        this.drawings = drawings;
    }

    /** @param circle number or key of the circle that is talked about */
    Board board(Whole read, @Nullable String circle, boolean meeting, Locale locale) {
        Whole whole = meeting ? read.forTheRoom() : read;
        Connections connections = Connections.of(whole, coherence, locale);
        Ring chosen = connections.ring(circle).orElse(null);
        CoherencePicture picture = drawings.picture(whole, connections, chosen, locale);
        PictureWords words = drawings.words(whole.head().question(), locale);
        return new Board(
                whole,
                connections,
                chosen,
                picture.draw("map", words, Sheet.SCREEN).svg(),
                picture.inWords(words),
                meeting);
    }
}
