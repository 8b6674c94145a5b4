package org.samenhang.analysis.ownpicture;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws an own picture as the shared one is drawn. */
@Component
class OwnDrawings {

    private final MessageSource messages;

    OwnDrawings(MessageSource messages) {
        this.messages = messages;
    }

    String svg(OwnPicture picture, Locale locale) {
        if (picture.lines().isEmpty()) {
            return "";
        }
        List<PictureStatement> statements = picture.lines().stream()
                .map(line -> new PictureStatement(
                        line.id().toString(),
                        line.text(),
                        PicturePart.valueOf(line.sphere().usualPart().name()),
                        PictureEffect.valueOf(line.effect().name())))
                .toList();
        List<PictureArrow> arrows = picture.arrows().stream()
                .map(arrow -> new PictureArrow(arrow.from().toString(), arrow.to().toString(), arrow.more()))
                .toList();
        return new CoherencePicture(statements, arrows, List.of(), null)
                .draw(
                        "own-" + picture.id(),
                        PictureWords.from(
                                key -> Objects.requireNonNull(messages.getMessage(key, null, locale)), picture.about()),
                        Sheet.SCREEN)
                .svg();
    }
}
