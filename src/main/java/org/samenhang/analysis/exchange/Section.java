package org.samenhang.analysis.exchange;

import static org.samenhang.analysis.exchange.Field.count;
import static org.samenhang.analysis.exchange.Field.day;
import static org.samenhang.analysis.exchange.Field.id;
import static org.samenhang.analysis.exchange.Field.line;
import static org.samenhang.analysis.exchange.Field.many;
import static org.samenhang.analysis.exchange.Field.named;
import static org.samenhang.analysis.exchange.Field.source;
import static org.samenhang.analysis.exchange.Field.text;
import static org.samenhang.analysis.exchange.Field.word;
import static org.samenhang.analysis.exchange.Field.yes;
import static org.samenhang.analysis.exchange.FieldReader.Kind.LINK;
import static org.samenhang.analysis.exchange.FieldReader.Kind.OWN_LINE;
import static org.samenhang.analysis.exchange.FieldReader.Kind.PERSON;
import static org.samenhang.analysis.exchange.FieldReader.Kind.STATEMENT;
import static org.samenhang.analysis.exchange.FieldReader.Kind.THEN_LINK;
import static org.samenhang.analysis.exchange.FieldReader.Kind.THEN_STATEMENT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.circles.CircleVerdict;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.evidence.Verdict;
import org.samenhang.analysis.growth.LineKind;
import org.samenhang.analysis.portrait.Aspect;
import org.samenhang.analysis.weighing.Question;
import org.samenhang.analysis.weighing.StepKind;

/**
 * What there is of an analysis besides its map: a list in the file for each. What somebody said or made themselves is nobody else's to put down
 * in another case; it is carried along as it came, and goes out again.
 */
enum Section {
    CIRCLES(
            false,
            5_000,
            Shape.with()
                    .needs("around", many(CoherenceMap.MOST_STATEMENTS, named(STATEMENT)))
                    .needs("signs", line(CoherenceMap.MOST_STATEMENTS))
                    .may("name", line(120))
                    .needs("verdict", word(CircleVerdict.values(), CircleVerdict::code))
                    .may("reason", line(4_000))),
    /** By what number circles were called in this edition, whether they still stand or not. */
    CIRCLE_NUMBERS(
            false,
            5_000,
            Shape.with()
                    .needs("around", many(CoherenceMap.MOST_STATEMENTS, named(STATEMENT)))
                    .needs("signs", line(CoherenceMap.MOST_STATEMENTS))
                    .needs("number", count())),
    EVIDENCE(
            false,
            5_000,
            Shape.with()
                    .needs("statement", named(STATEMENT))
                    .needs("side", word("for", "against"))
                    .needs("text", line(4_000))
                    .may("source", source())
                    .may("on", day())
                    .needs("visible_to", audience())
                    .may("whereabouts_of", named(PERSON))),
    VERDICTS(
            false,
            5_000,
            Shape.with()
                    .needs("statement", named(STATEMENT))
                    .needs("verdict", word(Verdict.values(), Verdict::code))
                    .needs("reason", line(4_000))),
    WEIGHINGS(false, 500, weighing()),
    GROWTH_LINES(
            false,
            2_000,
            Shape.with()
                    .needs("kind", word(LineKind.values(), LineKind::code))
                    .may("who", source())
                    .needs("text", line(500))
                    .may("statement", named(STATEMENT))
                    .needs("visible_to", audience())
                    .may("whereabouts_of", named(PERSON))),
    /** Of the family, written by whoever works in the case. */
    PORTRAITS(false, 2_000, portrait(Shape.with())),
    /** The same, written by somebody of the family. */
    OWN_PORTRAITS(true, 2_000, portrait(Shape.with().needs("by", named(PERSON)).may("weighed", weighed()))),
    WORDINGS(
            true,
            5_000,
            Shape.with()
                    .needs("by", named(PERSON))
                    .needs("statement", named(STATEMENT))
                    .needs("words", line(500))),
    OWN_PICTURES(
            true,
            200,
            Shape.with()
                    .needs("by", named(PERSON))
                    .needs("about", line(300))
                    .needs("shown_on", day())
                    .needs("shown_to", audience())
                    .needs("visible_to", audience())
                    .may("weighed", weighed())
                    .may("whereabouts_of", named(PERSON))
                    .may(
                            "lines",
                            many(
                                    200,
                                    Shape.with()
                                            .needs("id", id(OWN_LINE))
                                            .needs("text", line(500))
                                            .needs("sphere", word(Sphere.values(), Sphere::code))
                                            .needs("effect", word(Effect.values(), Effect::code))))
                    .may(
                            "arrows",
                            many(
                                    1_000,
                                    Shape.with()
                                            .needs("from", named(OWN_LINE))
                                            .needs("to", named(OWN_LINE))
                                            .needs("sign", word(Sign.values(), Sign::code))))),
    /** Which lines of pictures say the same, or the same as a statement. */
    SAME_LINES(
            true,
            5_000,
            Shape.with()
                    .needs("line", named(OWN_LINE))
                    .may("other", named(OWN_LINE))
                    .may("statement", named(STATEMENT))),
    /** Rounds that were revealed. */
    ROUNDS(
            true,
            500,
            Shape.with()
                    .needs("opened", day())
                    .needs("revealed", day())
                    .may(
                            "stances",
                            many(
                                    20_000,
                                    Shape.with()
                                            .needs("by", named(PERSON))
                                            .may("statement", named(STATEMENT))
                                            .may("link", named(LINK))
                                            .needs("stance", stance())
                                            .may("reasons", line(2_000))
                                            .may("visible_to", audience())
                                            .may("weighed", yes())))),
    VERSIONS(true, 200, version());

    private final boolean carried;
    private final int most;
    private final Shape shape;

    Section(boolean carried, int most, Shape shape) {
        this.carried = carried;
        this.most = most;
        this.shape = shape;
    }

    /** Of what its list in a file is. */
    static Optional<Section> of(String field) {
        return Arrays.stream(values()).filter(one -> one.code().equals(field)).findFirst();
    }

    /** The name of its list in a file, and of its kind in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean carried() {
        return carried;
    }

    int most() {
        return most;
    }

    Shape shape() {
        return shape;
    }

    private static Field audience() {
        return word(Audience.values(), Audience::code);
    }

    private static Field weighed() {
        return word("all", "professionals", "team", "talk_first");
    }

    private static Field stance() {
        return word(Stance.values(), one -> one.name().toLowerCase(Locale.ROOT));
    }

    private static Shape portrait(Shape shape) {
        return shape.may("of", named(PERSON))
                .needs("aspect", word(Aspect.values(), Aspect::code))
                .may("on", named(PERSON))
                .needs("text", line(500))
                .may("statement", named(STATEMENT))
                .needs("visible_to", audience())
                .may("whereabouts_of", named(PERSON));
    }

    private static Shape weighing() {
        Shape shape = Shape.with()
                .needs("kind", word(StepKind.values(), StepKind::code))
                .needs("what", line(300))
                .needs("on", day());
        for (Question question : Question.values()) {
            shape.may(question.code(), text(4_000));
        }
        return shape.needs("visible_to", audience()).may("whereabouts_of", named(PERSON));
    }

    private static Shape version() {
        return Shape.with()
                .needs("number", count())
                .needs("state", word(AnalysisState.values(), AnalysisState::code))
                .needs("edition", count())
                .may("note", line(300))
                .may("made_by", named(PERSON))
                .needs("on", day())
                .may("question", line(2_000))
                .may("level", word(StagnationLevel.values(), StagnationLevel::code))
                .may(
                        "statements",
                        many(
                                CoherenceMap.MOST_STATEMENTS,
                                Shape.with()
                                        .needs("id", id(THEN_STATEMENT))
                                        .needs("text", line(500))
                                        .needs("sphere", word(Sphere.values(), Sphere::code))
                                        .needs("effect", word(Effect.values(), Effect::code))
                                        .may("part", word(Part.values(), Part::code))
                                        .may("end_behaviour", yes())
                                        .may("spoken", line(300))
                                        .may("kind", word(StatementKind.values(), StatementKind::code))
                                        .may("tense", word(Tense.values(), Tense::code))
                                        .needs("visible_to", audience())
                                        .may("whereabouts_of", named(PERSON))))
                .may(
                        "links",
                        many(
                                CoherenceMap.MOST_LINKS,
                                Shape.with()
                                        .needs("id", id(THEN_LINK))
                                        .needs("from", named(THEN_STATEMENT))
                                        .needs("to", named(THEN_STATEMENT))
                                        .needs("sign", word(Sign.values(), Sign::code))
                                        .may("note", line(500))
                                        .may("doubt", yes())))
                .may(
                        "stances",
                        many(
                                20_000,
                                Shape.with()
                                        .needs("by", named(PERSON))
                                        .may("statement", named(THEN_STATEMENT))
                                        .may("link", named(THEN_LINK))
                                        .needs("stance", stance())
                                        .needs("on", day())
                                        .may("recorded_by", named(PERSON))
                                        .may("through", line(300))
                                        .may("reasons", line(2_000))
                                        .may("visible_to", audience())))
                .may(
                        "passages",
                        many(
                                Passage.values().length,
                                Shape.with()
                                        .needs("part", word(Passage.values(), Passage::code))
                                        .needs("text", line(8_000))
                                        .may("whereabouts_of", named(PERSON))))
                .may(
                        "growth",
                        many(
                                GrowthAim.values().length,
                                Shape.with()
                                        .needs("aim", word(GrowthAim.values(), GrowthAim::code))
                                        .may("worked", text(2_000))
                                        .may("wish", text(2_000))))
                .may(
                        "priorities",
                        many(
                                500,
                                Shape.with()
                                        .needs("text", line(500))
                                        .may("who", source())
                                        .may("due", day())
                                        .may("done", yes())
                                        .may("whereabouts_of", named(PERSON))))
                .may(
                        "laid_before",
                        many(
                                1_000,
                                Shape.with()
                                        .needs("person", named(PERSON))
                                        .needs("on", day())
                                        .needs("how", word("talked", "paper", "page", "read_aloud"))))
                .may(
                        "stood_by",
                        many(
                                1_000,
                                Shape.with()
                                        .needs("person", named(PERSON))
                                        .needs("discipline", line(200))
                                        .needs("register", word("skj", "big", "nip", "nvo", "other", "none"))
                                        .may("number", line(40))));
    }
}
