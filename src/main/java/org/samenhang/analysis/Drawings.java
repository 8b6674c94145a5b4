package org.samenhang.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.evidence.Verdict;
import org.samenhang.analysis.glance.Glance;
import org.samenhang.analysis.glance.Looking;
import org.samenhang.analysis.glance.Only;
import org.samenhang.analysis.glance.View;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.analysis.model.Models;
import org.samenhang.analysis.picture.CircleCharacter;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.Evidence;
import org.samenhang.analysis.picture.Marking;
import org.samenhang.analysis.picture.Moment;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureCircle;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;
import org.samenhang.instruments.TextLayer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the picture of an analysis, and finds the words in it that nobody of the case said. */
@Component
public class Drawings {

    /** With more circles badges would cover the picture; those talked about least come last. */
    private static final int BADGES = 6;

    /** Longer than a page of A4 holds beneath its heading, at the width of the page. */
    private static final int LONGEST_ON_PAPER = 1_250;

    private static final String COLUMN = "picture.part.";

    private final MessageSource messages;

    private final Models models;

    private final DrawnPictures drawn;

    Drawings(MessageSource messages, Models models, DrawnPictures drawn) {
        this.messages = messages;
        this.models = models;
        this.drawn = drawn;
    }

    /** The picture of what this reader sees, with one circle talked about or none. */
    public CoherencePicture picture(Whole whole, Connections connections, @Nullable Ring chosen, Locale locale) {
        return picture(whole, connections, chosen, PictureMarks.NONE, locale);
    }

    /** The same with what else is to be drawn of it: what is thought away, was tested, is seen differently. */
    CoherencePicture picture(
            Whole whole, Connections connections, @Nullable Ring chosen, PictureMarks marks, Locale locale) {
        List<Ring> shown = connections.rings().stream()
                .filter(ring -> connections.rings().indexOf(ring) < BADGES || ring.equals(chosen))
                .toList();
        return new CoherencePicture(
                whole.statements().stream()
                        .map(said -> statement(said, whole, locale).marked(tested(marked(said, marks), said, whole)))
                        .toList(),
                whole.arrows().stream()
                        .map(one -> arrow(one).marked(marks.of(one)).dissent(dissent(one, whole, marks, locale)))
                        .toList(),
                shown.stream()
                        .map(ring -> marks.falls(ring) ? circle(ring, locale).falling() : circle(ring, locale))
                        .toList(),
                chosen == null ? null : shown.indexOf(chosen));
    }

    /** What is of then is drawn as of then. */
    private static Marking marked(Said said, PictureMarks marks) {
        Marking marking = marks.of(said);
        return said.tense() == Tense.PAST && marking.moment() == null ? marking.moment(Moment.PAST) : marking;
    }

    /** The picture as it is looked at: a view of it, less clutter, or two beside each other. */
    Seen seen(
            Whole whole,
            Connections connections,
            @Nullable Ring chosen,
            PictureMarks marks,
            Glance asked,
            Locale locale) {
        Glance glance = Seen.isMuch(whole) && asked.only() == Only.EVERYTHING && asked.rest() == null
                ? asked.only(Only.KEY)
                : asked;
        CoherencePicture picture = picture(whole, connections, chosen, marks, locale);
        Map<String, UUID> sources = new HashMap<>();
        Map<String, Sphere> spheres = new HashMap<>();
        Map<UUID, Named> people = new TreeMap<>();
        for (Said said : whole.statements()) {
            UUID person = said.sourcePerson();
            String name = said.source();
            spheres.put(said.id().toString(), said.sphere());
            if (person != null && name != null) {
                sources.put(said.id().toString(), person);
                people.put(person, new Named(person, name));
            }
        }
        Looking looking = new Looking(picture, sources, spheres);
        PictureWords words = words(whole, whole.head().question(), locale);
        List<Sight> sights = glance.view() == View.BESIDE
                ? List.of(
                        sight(
                                "map",
                                text("glance.half.family", locale),
                                looking.half(false, glance),
                                words,
                                Sheet.HALF),
                        sight(
                                "map2",
                                text("glance.half.helpers", locale),
                                looking.half(true, glance),
                                words,
                                Sheet.HALF))
                : List.of(sight(
                        "map",
                        null,
                        tipping(looking.through(glance), glance, locale),
                        words,
                        glance.wide() ? Sheet.WALL : Sheet.SCREEN));
        return new Seen(
                glance,
                asked,
                sights,
                people.values().stream()
                        .sorted(Comparator.comparing(Named::name))
                        .toList());
    }

    private Sight sight(String id, @Nullable String title, CoherencePicture picture, PictureWords words, Sheet sheet) {
        Drawing drawing = drawn.of(id, picture, words, sheet);
        return new Sight(
                title,
                drawing.svg(),
                picture.inWords(words),
                sheet == Sheet.SCREEN && drawing.height() > LONGEST_ON_PAPER
                        ? () -> drawn.onPaper(id + "-paper", picture, words)
                        : null);
    }

    /** Where people look at what moves: which circles a small step may turn. */
    private CoherencePicture tipping(CoherencePicture picture, Glance glance, Locale locale) {
        return glance.view() != View.MOVES
                ? picture
                : picture.withCircles(circle -> circle.character() == CircleCharacter.TIPPING && circle.label() != null
                        ? circle.labelled(text("glance.small_step", locale, circle.label()))
                        : circle);
    }

    /** The words in the picture, with the usual names of its columns. */
    PictureWords words(String title, Locale locale) {
        return PictureWords.from(key -> text(key, locale), title);
    }

    /** The words in the picture; the columns are called as the model of this analysis calls them. */
    PictureWords words(Whole whole, String title, Locale locale) {
        return words(whole, title, locale, TextLayer.PROFESSIONAL, key -> text(key, locale));
    }

    /** The same for readers of this layer; {@code others} has the words that are not of the model. */
    public PictureWords words(Whole whole, String title, Locale locale, TextLayer layer, PictureWords.Lookup others) {
        if (whole.head().model().equals(Models.USUAL)) {
            return PictureWords.from(others, title);
        }
        AnalysisModel model = models.of(whole.head().model());
        return PictureWords.from(
                key -> key.startsWith(COLUMN) ? model.column(column(key), locale, layer) : others.text(key), title);
    }

    private static Part column(String key) {
        return Part.valueOf(key.substring(COLUMN.length()).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private PictureStatement statement(Said said, Whole whole, Locale locale) {
        int dissent = whole.dissentOn(said.id());
        return new PictureStatement(
                        said.id().toString(),
                        said.text(),
                        part(said.part()),
                        effect(said.effect()),
                        remark(said, whole, locale),
                        dissent == 0 ? null : text("analysis.dissent", locale, dissent))
                .since(said.since());
    }

    /** What shows at the end is asked what it is the end of; a hypothesis says that it is one. */
    private @Nullable String remark(Said said, Whole whole, Locale locale) {
        String end = said.endBehaviour() ? text("analysis.end_behaviour.remark", locale) : null;
        String called = whole.isUncertain(said) ? whole.hypothesis(said) : null;
        String uncertain = called == null || called.equals(Verdict.FALLEN.code())
                ? null
                : text("evidence.called." + Verdict.OPEN.code(), locale);
        return end == null ? uncertain : uncertain == null ? end : uncertain + " · " + end;
    }

    private static Marking tested(Marking marking, Said said, Whole whole) {
        if (said.kind() != StatementKind.HYPOTHESIS) {
            return marking;
        }
        return switch (whole.verdicts().getOrDefault(said.id(), Verdict.OPEN)) {
            case TESTED -> marking.evidence(Evidence.TESTED);
            case FALLEN -> marking.evidence(Evidence.FALLEN);
            case OPEN -> marking;
        };
    }

    private PictureCircle circle(Ring ring, Locale locale) {
        return new PictureCircle(
                ring.name() == null ? text("analysis.circle", locale, ring.number()) : ring.name(),
                ring.character(),
                ring.arrows().stream().map(Drawings::arrow).toList(),
                ring.aloud());
    }

    private @Nullable String dissent(Arrow arrow, Whole whole, PictureMarks marks, Locale locale) {
        String given = marks.seenDifferently(arrow);
        int dissent = (int) whole.onArrow(arrow.id()).stream()
                .filter(voice -> voice.stance().dissents())
                .count();
        return given != null || dissent == 0 ? given : text("analysis.dissent", locale, dissent);
    }

    private static PictureArrow arrow(Arrow arrow) {
        return new PictureArrow(
                        arrow.from().toString(), arrow.to().toString(), arrow.sign() == Sign.MORE, arrow.doubt())
                .since(arrow.since());
    }

    private static PicturePart part(Part part) {
        return PicturePart.valueOf(part.name());
    }

    private static PictureEffect effect(Effect effect) {
        return PictureEffect.valueOf(effect.name());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
