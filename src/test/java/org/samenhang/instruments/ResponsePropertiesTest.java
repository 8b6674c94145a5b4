package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.samenhang.form.Typed;
import org.samenhang.json.Refusal;

/** Answers that leave the house as a QuestionnaireResponse come back as they were; what does not fit is refused with its place. */
class ResponsePropertiesTest {

    private static final Instant THEN = Instant.parse("2026-01-31T10:00:00Z");

    /** A definition and answers to it. */
    record Answered(Definition definition, Answers answers) {}

    @Property(tries = 400)
    void answersComeBackAsTheyWere(@ForAll("answered") Answered one) throws Refusal {
        String json = ResponseJson.write(one.definition(), one.answers(), null, true, THEN);
        assertThat(ResponseReader.read(json, one.definition())).isEqualTo(one.answers());
    }

    @Property(tries = 200)
    void noTextMakesItStumble(@ForAll String anything) {
        Definition definition = DefinitionReaderTest.definition();
        for (String text :
                List.of(anything, "{\"item\":" + anything + "}", "{\"item\":[{\"answer\":[" + anything + "]}]}")) {
            assertThatThrownBy(() -> ResponseReader.read(text, definition)).isInstanceOf(Refusal.class);
        }
    }

    @Example
    void whatDoesNotFitIsRefusedWithItsPlace() {
        assertThat(refused("\"item\":[{\"linkId\":\"nowhere\",\"answer\":[{\"valueString\":\"x\"}]}]"))
                .containsExactly("item[0].linkId unknown_question");
        assertThat(refused("\"item\":[{\"linkId\":\"q0\",\"answer\":[{\"valueInteger\":3}]}]"))
                .containsExactly("item[0].answer[0] answer_of_other_kind");
        assertThat(refused("\"item\":[{\"linkId\":\"q1\",\"answer\":[{\"valueInteger\":9}]}]"))
                .containsExactly("item[0].answer[0] no_answer");
        assertThat(refused("\"item\":[{\"linkId\":\"q1\",\"answer\":[{\"valueInteger\":1},{\"valueInteger\":2}]}]"))
                .containsExactly("item[0].answer one_answer");
        assertThat(refused("\"item\":[{\"linkId\":\"q1\",\"answer\":[{\"valueInteger\":1,\"valueString\":\"1\"}]}]"))
                .contains("item[0].answer[0] one_value");
        assertThat(refused("\"item\":[{\"linkId\":\"q2\",\"answer\":[{\"valueQuantity\":{\"value\":1.005}}]}]"))
                .containsExactly("item[0].answer[0].valueQuantity.value not_two_decimals");
        assertThat(
                        refused(
                                "\"item\":[{\"linkId\":\"q2\",\"answer\":[{\"valueQuantity\":{\"value\":1,\"unit\":\"kg\"}}]}]"))
                .containsExactly("item[0].answer[0] other_unit");
        assertThat(refused("\"item\":[{\"linkId\":\"q3\",\"answer\":[{\"valueString\":\"x\"}]}]"))
                .containsExactly("item[0] answer_not_asked");
        assertThat(refused("\"item\":[{\"linkId\":\"q5\",\"answer\":[{\"valueString\":\"x\"}]}]"))
                .containsExactly("item[0].linkId answered_elsewhere");
        assertThat(refused("\"item\":[{\"linkId\":\"q0\"},{\"linkId\":\"q0\"}]"))
                .containsExactly("item[1].linkId answered_twice");
        assertThat(refusedPeople(
                        "\"item\":[{\"linkId\":\"q6.near\",\"answer\":[{\"valueCoding\":{\"code\":\"in\"}}]}]"))
                .containsExactly("item[0] network_person_who");
        assertThat(refusedPeople("\"item\":[{\"linkId\":\"q6.who\",\"answer\":[{\"valueString\":\"oma\"}]}]"))
                .containsExactly("item[0] network_person_near");
        assertThat(refusedPeople("\"item\":[{\"linkId\":\"q6.who\",\"answer\":[{\"valueInteger\":3}]}]"))
                .containsExactly("item[0].item[0].answer[0] answer_of_other_kind");
        assertThat(refusedPeople("\"item\":[{\"linkId\":\"q0\",\"answer\":[{\"valueString\":\"oma\"}]}]"))
                .contains("item[0].item[0].linkId unknown_question");
        assertThat(refusedPeople("\"answer\":[{\"valueString\":\"oma\"}]"))
                .containsExactly("item[0].answer condition_on_unasked");
        assertThat(refused("\"item\":[{\"linkId\":\"q6.who\",\"answer\":[{\"valueString\":\"oma\"}]}]"))
                .containsExactly("item[0].linkId unknown_question");
        assertThat(refused("\"modifierExtension\":[]")).containsExactly("modifierExtension changes_meaning");
        assertThat(refusedOf(
                        "{\"resourceType\":\"Patient\",\"questionnaire\":\"x|2\",\"status\":\"entered-in-error\"}"))
                .containsExactly(
                        "resourceType not_response", "questionnaire other_questionnaire", "status unknown_value");
    }

    private static List<String> refused(String rest) {
        return refusedOf(
                "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"https://example.org/made|1\",\"status\":\"completed\","
                        + rest + "}");
    }

    private static List<String> refusedPeople(String inside) {
        return refused("\"item\":[{\"linkId\":\"q6\"," + inside + "}]");
    }

    private static List<String> refusedOf(String text) {
        try {
            ResponseReader.read(text, fixed());
            return List.of();
        } catch (Refusal refused) {
            return refused.reasons().stream()
                    .map(reason -> reason.path() + " " + reason.key())
                    .toList();
        }
    }

    private static Definition fixed() {
        return definition(List.of(
                item("q0", AnswerKind.OPEN, List.of(), List.of()),
                item("q1", AnswerKind.SCALE, List.of(), List.of()),
                item("q2", AnswerKind.AMOUNT, List.of(), List.of()),
                item("q3", AnswerKind.LINE, List.of(), List.of(asks("q0"))),
                item("q4", AnswerKind.GROUP, List.of(item("q5", AnswerKind.LINE, List.of(), List.of())), List.of()),
                item("q6", AnswerKind.NETWORK, List.of(), List.of())));
    }

    /** Any kinds in any order, some asked only when the one before was answered, some in a section. */
    @Provide
    Arbitrary<Answered> answered() {
        Arbitrary<AnswerKind> kinds = Arbitraries.of(AnswerKind.values()).filter(AnswerKind::asks);
        return Combinators.combine(
                        kinds.list().ofMinSize(1).ofMaxSize(9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 1 << 9))
                .flatAs((of, section, sometimes) -> {
                    List<Item> items = new ArrayList<>();
                    for (int at = 0; at < of.size(); at++) {
                        boolean hangs = at > 0 && (sometimes & 1 << at) != 0;
                        items.add(item(
                                "q" + at, of.get(at), List.of(), hangs ? List.of(asks("q" + (at - 1))) : List.of()));
                    }
                    int cut = Math.min(section, items.size() - 1);
                    List<Item> inside = new ArrayList<>(items.subList(cut, items.size()));
                    List<Item> whole = new ArrayList<>(items.subList(0, cut));
                    whole.add(item("section", AnswerKind.GROUP, inside, List.of()));
                    Definition definition = definition(whole);
                    List<Arbitrary<List<String>>> each =
                            items.stream().map(ResponsePropertiesTest::answerTo).toList();
                    return Combinators.combine(each)
                            .as(given -> new Answered(definition, of(definition, items, given)));
                });
    }

    private static Answers of(Definition definition, List<Item> items, List<List<String>> given) {
        Map<String, List<String>> all = new HashMap<>();
        for (int at = 0; at < items.size(); at++) {
            all.put(items.get(at).linkId(), given.get(at));
        }
        Answers answers = new Answers(all);
        Answers asked = Answers.none();
        for (Item item : answers.questions(definition)) {
            asked = asked.with(item.linkId(), answers.to(item.linkId()));
        }
        return asked;
    }

    private static Arbitrary<List<String>> answerTo(Item item) {
        Arbitrary<String> words = Arbitraries.strings()
                .ofMaxLength(60)
                .filter(one -> one.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        Arbitrary<List<String>> one = switch (item.kind()) {
            case OPEN -> words.map(Typed::text).map(List::of);
            case YES_NO -> Arbitraries.of("true", "false").map(List::of);
            case CHOICE -> Arbitraries.of("a", "b", "ç/ö").map(List::of);
            case CHOICES -> Arbitraries.of("a", "b", "ç/ö").list().uniqueElements();
            case SCALE -> Arbitraries.integers().between(-2, 5).map(step -> List.of(step.toString()));
            case DATE ->
                Arbitraries.integers()
                        .between(0, 109_000)
                        .map(days ->
                                List.of(LocalDate.of(1900, 1, 1).plusDays(days).toString()));
            case NETWORK ->
                Combinators.combine(
                                words.map(Typed::line)
                                        .filter(who -> !who.isEmpty() && who.length() <= NetworkMember.LONGEST_NAME),
                                Arbitraries.of("in", "out"),
                                Arbitraries.of("a", "b", "ç/ö", "d"),
                                words.map(Typed::line),
                                words.map(Typed::line))
                        .as((who, near, where, gives, asks) -> new NetworkMember(who, near, where, gives, asks).kept())
                        .list()
                        .ofMaxSize(5)
                        // five texts in five lines have more edges than can be listed
                        .withoutEdgeCases();
            case AMOUNT ->
                Arbitraries.longs()
                        .between(-99_999_999_999_900L, 99_999_999_999_900L)
                        .map(cents ->
                                List.of(java.math.BigDecimal.valueOf(cents, 2).toPlainString()));
            default -> words.map(Typed::line).map(List::of);
        };
        return one.map(given -> given.stream().filter(text -> !text.isEmpty()).toList())
                .optional(0.7)
                .map(given -> given.orElse(List.of()));
    }

    private static Condition asks(String question) {
        return new Condition(question, AnswerKind.OPEN, Condition.Operator.EXISTS, "true");
    }

    private static Definition definition(List<Item> items) {
        LayeredText text = LayeredText.of("nl", "Wat?");
        return new Definition(
                new DefinitionKey("https://example.org/made", "1"),
                "nl",
                text,
                text,
                List.of(),
                items,
                PrintLayout.USUAL);
    }

    private static Item item(String linkId, AnswerKind kind, List<Item> inside, List<Condition> conditions) {
        List<Item> parts = kind == AnswerKind.NETWORK ? network(linkId) : inside;
        boolean chooses = kind == AnswerKind.CHOICE || kind == AnswerKind.CHOICES;
        return new Item(
                "item",
                linkId,
                kind,
                LayeredText.of("nl", "Wat?"),
                null,
                List.of(),
                chooses
                        ? List.of(choice("", "a"), choice("https://example.org/codes", "b"), choice("", "ç/ö"))
                        : List.of(),
                false,
                kind == AnswerKind.SCALE ? new Scale(-2, 5, null, null) : null,
                kind == AnswerKind.AMOUNT ? "EUR" : null,
                conditions,
                true,
                parts,
                PrintLayout.OfItem.USUAL,
                null);
    }

    private static List<Item> network(String linkId) {
        return List.of(
                part(linkId, AnswerKind.LINE, "who", List.of()),
                part(linkId, AnswerKind.CHOICE, "near", List.of(choice("", "in"), choice("", "out"))),
                part(
                        linkId,
                        AnswerKind.CHOICE,
                        "where",
                        List.of(
                                choice("", "a"),
                                choice("", "b"),
                                choice("https://example.org/codes", "ç/ö"),
                                choice("", "d"))),
                part(linkId, AnswerKind.LINE, "gives", List.of()),
                part(linkId, AnswerKind.LINE, "asks", List.of()));
    }

    private static Item part(String linkId, AnswerKind kind, String code, List<Choice> choices) {
        return new Item(
                "item",
                linkId + "." + code,
                kind,
                LayeredText.of("nl", "Wat?"),
                null,
                List.of(new Coding(Definition.CODES, "network-" + code)),
                choices,
                false,
                null,
                null,
                List.of(),
                true,
                List.of(),
                PrintLayout.OfItem.USUAL,
                null);
    }

    private static Choice choice(String system, String code) {
        return new Choice(new Coding(system, code), LayeredText.of("nl", code));
    }
}
