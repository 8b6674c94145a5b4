package org.samenhang.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

    private final Map<Key, FutureTask<Drawing>> drawn = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<Drawing>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<PaperKey, Sight.Printed> printed = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PaperKey, Sight.Printed> eldest) {
            return size() > REMEMBERED;
        }
    };

    Drawing of(String id, CoherencePicture picture, PictureWords words, Sheet sheet) {
        Key key = new Key(id, picture, words, sheet);
        FutureTask<Drawing> drawing;
        synchronized (drawn) {
            drawing = drawn.computeIfAbsent(key, unseen -> new FutureTask<>(() -> picture.draw(id, words, sheet)));
        }
        // Whoever comes first draws; the others wait for it.
        drawing.run();
        try {
            return drawing.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was drawn", stopped);
        } catch (ExecutionException failed) {
            synchronized (drawn) {
                drawn.remove(key);
            }
            throw new IllegalStateException("it could not be drawn", failed.getCause());
        }
    }

    /** For the analysis page on A4, turned; all that stands there can be read. */
    Sight.Printed onPaper(String id, CoherencePicture picture, PictureWords words) {
        PaperKey key = new PaperKey(id, picture, words);
        synchronized (printed) {
            Sight.Printed known = printed.get(key);
            if (known != null) {
                return known;
            }
        }
        OnPaper paper =
                OnPaper.of(id, picture, words, List.of(Sheet.LEAF, Sheet.POSTER, Sheet.WALL), DrawnPictures::onA4);
        Sight.Printed made = new Sight.Printed(paper.drawing().svg(), paper.left());
        synchronized (printed) {
            printed.put(key, made);
        }
        return made;
    }

    private static double onA4(Drawing drawing) {
        return Math.min(PAPER_WIDTH / drawing.width(), PAPER_HEIGHT / drawing.height());
    }

    private record PaperKey(String id, CoherencePicture picture, PictureWords words) {}

    private record Key(String id, CoherencePicture picture, PictureWords words, Sheet sheet) {}
}
