package org.samenhang.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws an excerpt of an analysis: no id, no circle, nobody's name and no word but those that are in it; of stances only how many see it differently. */
@Component
public class ExcerptDrawings {

    private final Drawings drawings;
    private final MessageSource messages;

    ExcerptDrawings(Drawings drawings, MessageSource messages) {
        this.drawings = drawings;
        this.messages = messages;
    }

    /** For a page. */
    public DrawnExcerpt onScreen(Excerpt excerpt, String title, Locale locale) {
        return draw(excerpt, title, locale, Sheet.SCREEN);
    }

    /** For a document. */
    public DrawnExcerpt onPaper(Excerpt excerpt, String title, Locale locale) {
        return draw(excerpt, title, locale, Sheet.DOCUMENT);
    }

    private DrawnExcerpt draw(Excerpt excerpt, String title, Locale locale, Sheet sheet) {
        Map<UUID, String> names = new HashMap<>();
        for (Excerpt.Statement one : excerpt.statements()) {
            names.put(one.id(), "s" + (names.size() + 1));
        }
        CoherencePicture picture = new CoherencePicture(
                excerpt.statements().stream()
                        .map(one -> new PictureStatement(
                                names.getOrDefault(one.id(), ""),
                                one.text(),
                                part(one),
                                PictureEffect.valueOf(one.effect().toUpperCase(Locale.ROOT)),
                                null,
                                dissent(one.dissent(), locale)))
                        .toList(),
                excerpt.arrows().stream()
                        .map(way -> new PictureArrow(
                                        names.getOrDefault(way.from(), ""),
                                        names.getOrDefault(way.to(), ""),
                                        way.more(),
                                        way.doubted())
                                .dissent(dissent(way.dissent(), locale)))
                        .toList(),
                List.of(),
                null);
        PictureWords words = drawings.words(title, locale);
        return new DrawnExcerpt(picture.draw("excerpt", words, sheet).svg(), picture.inWords(words));
    }

    private @Nullable String dissent(int many, Locale locale) {
        return many == 0 ? null : messages.getMessage("analysis.dissent", new Object[] {many}, locale);
    }

    private static PicturePart part(Excerpt.Statement one) {
        String chosen = one.part();
        return PicturePart.valueOf(
                chosen == null
                        ? Sphere.valueOf(one.sphere().toUpperCase(Locale.ROOT))
                                .usualPart()
                                .name()
                        : chosen.toUpperCase(Locale.ROOT));
    }
}
