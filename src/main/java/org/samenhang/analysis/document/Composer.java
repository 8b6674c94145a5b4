package org.samenhang.analysis.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Arrow;
import org.samenhang.analysis.Chapter;
import org.samenhang.analysis.CoherenceOfMaps;
import org.samenhang.analysis.Connections;
import org.samenhang.analysis.Drawings;
import org.samenhang.analysis.Growth;
import org.samenhang.analysis.Opening;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.Priority;
import org.samenhang.analysis.Ring;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.Voice;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.analysis.model.ModelPart;
import org.samenhang.analysis.model.Models;
import org.samenhang.analysis.picture.CircleCharacter;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.OnPaper;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.analysis.version.StoodBy;
import org.samenhang.casework.words.Told;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;
import org.samenhang.instruments.TextLayer;
import org.samenhang.interchange.Block;
import org.samenhang.interchange.DocumentDetail;
import org.samenhang.interchange.Writing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what a reader may see in their order and their words. Nothing is added that is not in the reading. */
@Component
class Composer {

    private static final int RINGS = 6;
    private static final double NEARLY = 0.93;

    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final Models models;
    private final StoodBy stoodBy;
    private final MessageSource messages;
    private final Clock clock;

    Composer(
            CoherenceOfMaps coherence,
            Drawings drawings,
            Models models,
            StoodBy stoodBy,
            MessageSource messages,
            Clock clock) {
        this.coherence = coherence;
        this.drawings = drawings;
        this.models = models;
        this.stoodBy = stoodBy;
        this.messages = messages;
        this.clock = clock;
    }

    Writing write(Reading reading, Wish wish) {
        Layer layer = wish.layer() == null ? reading.kind().layer() : Objects.requireNonNull(wish.layer());
        return new Page(reading, wish, new LayeredTexts(messages, reading.language(), layer)).written();
    }

    /** One document while it is written. */
    private final class Page {

        private final Reading reading;
        private final Wish wish;
        private final LayeredTexts texts;
        private final Whole whole;
        private final Connections connections;

        /** Of the region's own; null for the usual one, whose parts the texts of the house have names for in every layer. */
        private final @Nullable AnalysisModel model;

        private final List<Block> blocks = new ArrayList<>();

        Page(Reading reading, Wish wish, LayeredTexts texts) {
            this.reading = reading;
            this.wish = wish;
            this.texts = texts;
            whole = reading.kind().family() ? reading.whole().inFamilyWords() : reading.whole();
            connections = Connections.of(whole, coherence, texts.locale());
            model = whole.head().model().equals(Models.USUAL)
                    ? null
                    : models.of(whole.head().model());
        }

        Writing written() {
            switch (wish.piece()) {
                case WHOLE -> everything();
                case PICTURE -> poster();
                case COURSE -> onlyTheCourse();
            }
            return new Writing(
                    wish.piece().kind(),
                    texts.locale(),
                    whole.head().question(),
                    texts.t("takehome.doc." + wish.piece().code()),
                    details(),
                    List.copyOf(blocks));
        }

        private void everything() {
            heading("takehome.how.title");
            remark(reading.kind().outside() ? "takehome.how.outside" : "takehome.how");
            if (!reading.kind().outside()) {
                passage(Passage.FAMILY_SUMMARY, "takehome.summary");
            }
            passage(Passage.CONCLUSION, "takehome.conclusion");
            if (passage(Passage.ADVICE, "takehome.advice")) {
                remark("takehome.advice.note");
            }
            if (whole.statements().isEmpty()) {
                remark("takehome.nothing");
            } else {
                heading("takehome.picture");
                OnSheet sheet = picture();
                blocks.add(sheet.block());
                beside(sheet, "takehome.picture.read");
                circles();
                openings();
                statements();
                if (texts.layer() == Layer.PROFESSIONAL) {
                    arrows();
                }
            }
            growth();
            passage(Passage.MOVEMENT_YOUTH, movement("takehome.movement_youth"));
            passage(Passage.MOVEMENT_PARENTS, movement("takehome.movement_parents"));
            tasks();
            course(false);
            stances();
            stoodBy();
            chapters();
            declarations();
        }

        /** What the other parts of the reasoning add: each has its own rules for whom it is. */
        private void chapters() {
            for (Chapter chapter : reading.chapters()) {
                blocks.add(new Block.Heading(2, chapter.title()));
                if (chapter.lead() != null) {
                    blocks.add(new Block.Remark(chapter.lead()));
                }
                for (Chapter.Entry entry : chapter.entries()) {
                    if (entry.title() != null) {
                        under(entry.title());
                    }
                    entry.lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
                    if (entry.note() != null) {
                        blocks.add(new Block.Remark(entry.note()));
                    }
                }
            }
        }

        /** A parent is told of their child, not of 'you'. */
        private String movement(String key) {
            boolean ofAnother = texts.layer() != Layer.PROFESSIONAL && reading.kind() != ReaderKind.YOUTH;
            return ofAnother ? key + ".parent" : key;
        }

        private void poster() {
            heading("takehome.picture");
            if (whole.statements().isEmpty()) {
                remark("takehome.nothing");
                return;
            }
            OnSheet sheet = picture();
            blocks.add(sheet.block());
            beside(sheet, "takehome.picture.sheet");
            if (sheet.paper().left() > 0) {
                statements();
                arrows();
            }
        }

        private void onlyTheCourse() {
            course(true);
            tasks();
        }

        private List<DocumentDetail> details() {
            List<DocumentDetail> details = new ArrayList<>();
            StagnationLevel level = whole.head().level();
            detail(
                    details,
                    "takehome.fact.state",
                    texts.t(
                            "analysis.state." + whole.head().state().code(),
                            whole.head().edition()));
            if (level != null && wish.piece() == Piece.WHOLE) {
                detail(details, "takehome.fact.level", texts.t("analysis.level." + level.code()));
            }
            detail(details, "takehome.fact.for", reader());
            detail(details, "takehome.fact.made", texts.day(LocalDate.now(clock)));
            return details;
        }

        private String reader() {
            return reading.name().isEmpty()
                    ? texts.t("takehome.fact.for." + reading.kind().code())
                    : reading.name();
        }

        private void detail(List<DocumentDetail> details, String key, String value) {
            details.add(new DocumentDetail(texts.t(key), value));
        }

        private void heading(String key, Object... arguments) {
            blocks.add(new Block.Heading(2, texts.t(key, arguments)));
        }

        private void under(String text) {
            blocks.add(new Block.Heading(3, text));
        }

        private void remark(String key) {
            blocks.add(new Block.Remark(texts.t(key)));
        }

        private boolean passage(Passage passage, String heading) {
            List<String> lines = whole.passage(passage).lines();
            if (lines.isEmpty()) {
                return false;
            }
            blocks.add(new Block.Heading(2, called(passage, heading)));
            lines.forEach(line -> blocks.add(new Block.Paragraph(line)));
            return true;
        }

        /** As the region's own model calls it, else as the house does. */
        private String called(Passage passage, String key) {
            return Optional.ofNullable(model)
                    .flatMap(own -> own.passage(passage))
                    .map(own -> own.title().in(texts.locale(), textLayer()))
                    .orElseGet(() -> texts.t(key));
        }

        private TextLayer textLayer() {
            return TextLayer.valueOf(texts.layer().name());
        }

        private OnSheet picture() {
            Locale locale = texts.locale();
            PictureWords words =
                    drawings.words(whole, texts.t("takehome.picture.title"), locale, textLayer(), key -> texts.t(key));
            CoherencePicture picture = drawings.picture(whole, connections, null, locale);
            boolean alone = wish.piece() == Piece.PICTURE;
            boolean big = wish.big() || wish.large();
            Block.Place place =
                    big ? alone ? Block.Place.A3_ALONE : Block.Place.A3 : alone ? Block.Place.A4_ALONE : Block.Place.A4;
            Block.Place some = big ? place : alone ? Block.Place.A4_FIRST : Block.Place.A4;
            if (picture.statements().size() > OnPaper.MOST) {
                return new OnSheet(asMuchAsFits(picture, words, big, some), alone, some, words);
            }
            Drawing all = widestThatStaysLarge(
                    Stream.of(Sheet.DOCUMENT, Sheet.SCREEN, Sheet.POSTER, widest(big))
                            .map(sheet -> picture.draw("picture", words, sheet))
                            .toList(),
                    place);
            // A3 holds all of it
            OnPaper paper = big || OnPaper.isReadable(place.scale(all.width(), all.height()))
                    ? new OnPaper(picture, all, 0)
                    : asMuchAsFits(picture, words, big, some);
            return new OnSheet(paper, alone, paper.left() > 0 ? some : place, words);
        }

        private static OnPaper asMuchAsFits(
                CoherencePicture picture, PictureWords words, boolean big, Block.Place place) {
            return OnPaper.of(
                    "picture",
                    picture,
                    words,
                    List.of(Sheet.POSTER, widest(big)),
                    drawing -> place.scale(drawing.width(), drawing.height()));
        }

        private static Sheet widest(boolean big) {
            return big ? Sheet.BROADSHEET : Sheet.LEAF;
        }

        /** How much of it stands on the sheet, and where the rest is; how to read it where it is all there. */
        private void beside(OnSheet sheet, String reading) {
            if (sheet.paper().left() == 0) {
                remark(reading);
                return;
            }
            int all = whole.statements().size();
            // one line: a second one would not stand on the sheet
            blocks.add(new Block.Remark(
                    texts.t("takehome.picture.part", all - sheet.paper().left(), all) + " " + texts.t(reading)));
        }

        private record OnSheet(OnPaper paper, boolean alone, Block.Place place, PictureWords words) {

            Block.Picture block() {
                Drawing drawing = paper.drawing();
                return new Block.Picture(
                        drawing.svg(),
                        drawing.title() + ". "
                                + (alone ? paper.picture().inWords(words).asText() : drawing.description()),
                        drawing.width(),
                        drawing.height(),
                        place);
            }
        }

        /** The one that fills the sheet best: as wide as can be without its letters getting noticeably smaller. */
        private static Drawing widestThatStaysLarge(List<Drawing> drawn, Block.Place place) {
            double largest = drawn.stream()
                    .mapToDouble(one -> place.scale(one.width(), one.height()))
                    .max()
                    .orElseThrow();
            return drawn.stream()
                    .filter(one -> place.scale(one.width(), one.height()) > NEARLY * largest)
                    .max(Comparator.comparingInt(Drawing::width))
                    .orElseThrow();
        }

        private void circles() {
            List<Ring> rings = connections.explaining().stream().limit(RINGS).toList();
            if (!rings.isEmpty()) {
                heading("takehome.circles");
            }
            for (Ring ring : rings) {
                String character = ring.character().name().toLowerCase(Locale.ROOT);
                under(ring.name() == null ? texts.t("takehome.circle." + character, ring.number()) : ring.name());
                blocks.add(new Block.Aloud(
                        mark(ring.character()),
                        ring.sentence().stream()
                                .map(phrase -> new Block.Piece(phrase.text(), phrase.strong()))
                                .toList()));
                if (ring.supposed()) {
                    remark("circles.supposed");
                }
            }
        }

        private static Block.Mark mark(CircleCharacter character) {
            return switch (character) {
                case VICIOUS -> Block.Mark.HOLDS;
                case VIRTUOUS -> Block.Mark.MOVES;
                case TIPPING, BALANCING, NEUTRAL -> Block.Mark.TIPS;
            };
        }

        private void openings() {
            List<Opening> own = connections.openings().ownHands();
            if (own.isEmpty()) {
                return;
            }
            heading("takehome.open");
            remark("takehome.open.own");
            blocks.add(new Block.Items(
                    false,
                    own.stream()
                            .map(opening -> Block.Item.of(
                                    opening.statements().stream()
                                            .map(Said::text)
                                            .collect(Collectors.joining(" " + texts.t("takehome.open.and") + " ")),
                                    ""))
                            .toList()));
        }

        private void statements() {
            heading("takehome.statements");
            for (Part part : Part.values()) {
                List<Said> here = whole.statements().stream()
                        .filter(said -> said.part() == part)
                        .toList();
                if (model == null) {
                    statements(texts.t("takehome.part." + part.code()), here);
                } else {
                    inPartsOf(model, part, here);
                }
            }
        }

        /** A column, divided as the region's own model divides it. */
        private void inPartsOf(AnalysisModel own, Part column, List<Said> here) {
            Map<UUID, String> placed = models.placed(whole.head().caseId());
            for (ModelPart part : own.in(column)) {
                statements(
                        part.title().in(texts.locale(), textLayer()),
                        here.stream()
                                .filter(said -> own.of(placed.getOrDefault(said.id(), ""), said.sphere(), column)
                                        .equals(part))
                                .toList());
            }
        }

        private void statements(String title, List<Said> here) {
            if (!here.isEmpty()) {
                under(title);
                blocks.add(new Block.Items(false, here.stream().map(this::item).toList()));
            }
        }

        private Block.Item item(Said said) {
            boolean theirs = reading.kind().family() && said.familyWords() != null;
            List<String> note = new ArrayList<>();
            String called = whole.hypothesis(said);
            note.add(
                    called == null || called.equals("open")
                            ? texts.t("takehome.kind." + said.kind().code())
                            : texts.t("evidence.called." + called));
            if (said.tense() == Tense.PAST) {
                note.add(texts.t("takehome.past"));
            }
            if (said.source() != null) {
                note.add(said.source());
            }
            if (said.saidOn() != null) {
                note.add(texts.day(said.saidOn()));
            }
            if (said.basis() != null && texts.layer() == Layer.PROFESSIONAL) {
                note.add(texts.t("takehome.basis", said.basis()));
            }
            if (said.endBehaviour()) {
                note.add(texts.t("takehome.end_behaviour"));
            }
            if (theirs) {
                reading.whole()
                        .statement(said.id())
                        .filter(one -> !one.text().equals(said.text()))
                        .ifPresent(one -> note.add(texts.t("takehome.team_says", one.text())));
            }
            List<String> others = whole.on(said.id()).stream()
                    .filter(voice -> voice.stance().dissents())
                    .map(Voice::name)
                    .toList();
            if (!others.isEmpty()) {
                note.add(texts.t(
                        others.size() == 1 ? "takehome.differs" : "takehome.differs.more", String.join(", ", others)));
            }
            return new Block.Item(
                    mark(said.effect()),
                    texts.t("takehome.effect." + said.effect().code()),
                    said.text(),
                    theirs ? null : said.familyWords(),
                    String.join("; ", note));
        }

        private static Block.Mark mark(Effect effect) {
            return switch (effect) {
                case HINDERS -> Block.Mark.HOLDS;
                case HELPS -> Block.Mark.MOVES;
                case NEUTRAL -> Block.Mark.EVEN;
            };
        }

        private void arrows() {
            if (whole.arrows().isEmpty()) {
                return;
            }
            heading("takehome.arrows");
            blocks.add(new Block.Items(
                    false, whole.arrows().stream().map(this::arrow).toList()));
        }

        private Block.Item arrow(Arrow arrow) {
            String sign = texts.t(arrow.sign() == Sign.MORE ? "takehome.arrow.more" : "takehome.arrow.less");
            return Block.Item.of(
                    text(arrow.from()) + " → " + text(arrow.to()),
                    arrow.doubt() ? sign + "; " + texts.t("takehome.arrow.doubt") : sign);
        }

        private String text(UUID statement) {
            return whole.statement(statement).orElseThrow().text();
        }

        private void growth() {
            List<Growth> growth =
                    whole.growth().stream().filter(one -> !one.isEmpty()).toList();
            if (growth.isEmpty()) {
                return;
            }
            heading("takehome.growth");
            blocks.add(new Block.Table(
                    List.of(
                            texts.t("takehome.growth.aim"),
                            texts.t("takehome.growth.worked"),
                            texts.t("takehome.growth.wish")),
                    growth.stream()
                            .map(one ->
                                    List.of(texts.t("takehome.aim." + one.aim().code()), one.worked(), one.wish()))
                            .toList()));
        }

        private void tasks() {
            if (whole.priorities().isEmpty()) {
                return;
            }
            heading("takehome.tasks");
            blocks.add(new Block.Table(
                    List.of(
                            texts.t("takehome.tasks.what"),
                            texts.t("takehome.tasks.who"),
                            texts.t("takehome.tasks.when")),
                    whole.priorities().stream()
                            .map(one -> List.of(one.text(), Objects.requireNonNullElse(one.who(), ""), when(one)))
                            .toList()));
        }

        private String when(Priority priority) {
            return priority.done()
                    ? texts.t("takehome.tasks.done")
                    : priority.due() == null ? "" : texts.t("takehome.tasks.by", texts.day(priority.due()));
        }

        private void course(boolean alone) {
            List<String> lines = whole.passage(Passage.CONTINUING_COURSE).lines();
            if (lines.isEmpty()) {
                if (alone) {
                    remark("takehome.course.none");
                }
                return;
            }
            if (!alone) {
                blocks.add(new Block.Heading(2, called(Passage.CONTINUING_COURSE, "takehome.course")));
            }
            blocks.add(new Block.Items(
                    true, lines.stream().map(line -> Block.Item.of(line, "")).toList()));
        }

        private void stances() {
            if (whole.voices().isEmpty()) {
                return;
            }
            heading("takehome.stances");
            blocks.add(new Block.Table(
                    List.of(
                            texts.t("takehome.stances.who"),
                            texts.t("takehome.stances.stance"),
                            texts.t("takehome.stances.about"),
                            texts.t("takehome.stances.why")),
                    whole.voices().stream().map(this::stance).toList()));
        }

        private List<String> stance(Voice voice) {
            String who = voice.relation() == null || voice.relation().isBlank()
                    ? voice.name()
                    : voice.name() + " (" + voice.relation() + ")";
            String recorded = voice.recordedBy() == null ? "" : "; " + texts.t("takehome.recorded", voice.recordedBy());
            return List.of(
                    who,
                    texts.t("takehome.stance." + voice.stance().code()) + ", " + texts.day(voice.on()) + recorded,
                    about(voice),
                    why(voice));
        }

        private String about(Voice voice) {
            if (voice.arrow() != null) {
                return whole.arrow(voice.arrow()).map(whole::named).orElse("");
            }
            return voice.statement() == null ? texts.t("takehome.stances.whole") : text(voice.statement());
        }

        private String why(Voice voice) {
            List<String> why = new ArrayList<>();
            if (voice.through() != null) {
                why.add(texts.t("rounds.said_through", voice.through()));
            }
            if (voice.reasons() != null) {
                why.add(voice.reasons());
            }
            if (voice.position() != null) {
                why.add(texts.t("rounds.position", voice.position()));
            }
            return String.join(". ", why);
        }

        /** Who with which competence stood by a version: for who works with it, inside the case and outside. */
        private void stoodBy() {
            List<StoodBy.Competence> stood = reading.kind().family()
                    ? List.of()
                    : stoodBy.of(whole.head().caseId());
            if (stood.isEmpty()) {
                return;
            }
            heading("takehome.stood_by");
            remark("takehome.stood_by.note");
            blocks.add(new Block.Table(
                    List.of(
                            texts.t("takehome.stood_by.who"),
                            texts.t("takehome.stood_by.discipline"),
                            texts.t("takehome.stood_by.register"),
                            texts.t("takehome.stood_by.version")),
                    stood.stream()
                            .map(one -> List.of(
                                    one.name(),
                                    one.discipline(),
                                    (texts.t("versions.register." + one.register()) + " " + one.number()).strip(),
                                    texts.t("versions.named", one.version(), texts.day(one.on()))))
                            .toList()));
        }

        private void declarations() {
            if (reading.declarations().isEmpty()) {
                return;
            }
            heading("takehome.declarations");
            for (Told one : reading.declarations()) {
                under(
                        one.kind().equals("position")
                                ? texts.t("takehome.position", one.name(), texts.day(one.on()))
                                : one.name() + ", " + texts.day(one.on()));
                one.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> blocks.add(new Block.Paragraph(line)));
            }
        }
    }
}
