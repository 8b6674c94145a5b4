package org.samenhang.analysis.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.samenhang.analysis.Drawings;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.Marking;
import org.samenhang.analysis.picture.Moment;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.Presence;
import org.samenhang.analysis.picture.Weight;
import org.samenhang.analysis.version.Snapshot.Sentence;
import org.samenhang.analysis.version.Snapshot.Way;
import org.samenhang.drawing.Sheet;
import org.samenhang.instruments.TextLayer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a version, and two of them in one picture: what came stands out, what went is grey, what was reworded says so. */
@Component
class VersionDrawings {

    private final Drawings drawings;
    private final MessageSource messages;

    VersionDrawings(Drawings drawings, MessageSource messages) {
        this.drawings = drawings;
        this.messages = messages;
    }

    String svg(Whole whole, Snapshot snapshot, Locale locale) {
        return draw(
                snapshot.statements().stream()
                        .map(one -> statement(one, Marking.NONE))
                        .toList(),
                snapshot.arrows().stream().map(VersionDrawings::arrow).toList(),
                snapshot.question(),
                whole,
                locale);
    }

    String compared(Whole whole, Comparison comparison, Locale locale) {
        List<PictureStatement> statements = new ArrayList<>();
        for (Sentence now : comparison.to().statements()) {
            Optional<Sentence> then = comparison.from().sentence(now.id());
            Marking marking = then.isEmpty()
                    ? Marking.NONE.weight(Weight.STRONG).tag(text("versions.tag.added", locale))
                    : then.orElseThrow().text().equals(now.text())
                            ? Marking.NONE
                            : Marking.NONE.tag(text("versions.tag.reworded", locale));
            statements.add(statement(now, marking));
        }
        comparison
                .gone()
                .forEach(then -> statements.add(
                        statement(then, Marking.NONE.presence(Presence.QUIET).tag(text("versions.tag.gone", locale)))));
        List<PictureArrow> arrows = new ArrayList<>();
        for (Way now : comparison.to().arrows()) {
            boolean was = comparison.from().arrows().stream().anyMatch(then -> alike(then, now));
            arrows.add(was ? arrow(now) : arrow(now).marked(Marking.NONE.weight(Weight.STRONG)));
        }
        for (Way then : comparison.from().arrows()) {
            if (comparison.to().arrows().stream().noneMatch(now -> alike(then, now))) {
                arrows.add(arrow(then).marked(Marking.NONE.presence(Presence.QUIET)));
            }
        }
        return draw(statements, arrows, comparison.to().question(), whole, locale);
    }

    private String draw(
            List<PictureStatement> statements, List<PictureArrow> arrows, String title, Whole whole, Locale locale) {
        if (statements.isEmpty()) {
            return "";
        }
        return new CoherencePicture(statements, arrows, List.of(), null)
                .draw(
                        "version",
                        drawings.words(whole, title, locale, TextLayer.PROFESSIONAL, key -> word(key, locale)),
                        Sheet.SCREEN)
                .svg();
    }

    /** Strong and grey say here what came and what went; what they say is written under the picture. */
    private String word(String key, Locale locale) {
        return switch (key) {
            case "picture.mark.all" -> "";
            case "picture.mark.quiet" -> text("versions.tag.gone", locale);
            default -> text(key, locale);
        };
    }

    private static PictureStatement statement(Sentence one, Marking marking) {
        return new PictureStatement(
                        one.id().toString(),
                        one.text(),
                        PicturePart.valueOf(one.part().name()),
                        PictureEffect.valueOf(one.effect().name()))
                .marked(one.tense() == Tense.PAST ? marking.moment(Moment.PAST) : marking);
    }

    private static PictureArrow arrow(Way way) {
        return new PictureArrow(way.from().toString(), way.to().toString(), way.more());
    }

    private static boolean alike(Way one, Way other) {
        return one.from().equals(other.from()) && one.to().equals(other.to()) && one.more() == other.more();
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
