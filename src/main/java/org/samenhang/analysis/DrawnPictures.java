package org.samenhang.analysis;

import java.util.List;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.OnPaper;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;
import org.springframework.stereotype.Component;

/**
 * Remembers the pictures that are on screens now: when twenty people look along, a change is drawn once. All that is drawn is
 * the key, so that whoever sees the same gets the same, and nobody anything else.
 */
@Component
class DrawnPictures {

    private static final int REMEMBERED = 48;

    /** What {@code picture.css} leaves of A4 on its side, in millimetres. */
    private static final double PAPER_WIDTH = 273;

    private static final double PAPER_HEIGHT = 134;

    private final Remembered<Key, Drawing> drawn = new Remembered<>(REMEMBERED);

    private final Remembered<PaperKey, Sight.Printed> printed = new Remembered<>(REMEMBERED);

    Drawing of(String id, CoherencePicture picture, PictureWords words, Sheet sheet) {
        return drawn.of(new Key(id, picture, words, sheet), () -> picture.draw(id, words, sheet));
    }

    /** For the analysis page on A4, turned; all that stands there can be read. */
    Sight.Printed onPaper(String id, CoherencePicture picture, PictureWords words) {
        return printed.of(new PaperKey(id, picture, words), () -> {
            OnPaper paper =
                    OnPaper.of(id, picture, words, List.of(Sheet.LEAF, Sheet.POSTER, Sheet.WALL), DrawnPictures::onA4);
            return new Sight.Printed(paper.drawing().svg(), paper.left());
        });
    }

    private static double onA4(Drawing drawing) {
        return Math.min(PAPER_WIDTH / drawing.width(), PAPER_HEIGHT / drawing.height());
    }

    private record PaperKey(String id, CoherencePicture picture, PictureWords words) {}

    private record Key(String id, CoherencePicture picture, PictureWords words, Sheet sheet) {}
}
