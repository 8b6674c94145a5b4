package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.samenhang.json.Refusal;

/** A definition is read whole or refused whole, with every reason and its place. */
class DefinitionReaderTest {

    private static final Locale DUTCH = Locale.of("nl");

    /** A definition with one of each kind of question. */
    static String everyKind() {
        try (InputStream file = DefinitionReaderTest.class.getResourceAsStream("every-kind.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Definition definition() {
        try {
            return DefinitionReader.read(everyKind());
        } catch (Refusal refused) {
            throw new IllegalStateException(refused.reasons().toString(), refused);
        }
    }

    @Test
    void everyKindOfAnswerIsRead() {
        Definition definition = definition();
        assertThat(definition.key().canonical()).isEqualTo("https://example.org/instruments/every-kind|1.0");
        assertThat(definition.purpose()).isEqualTo("questionnaire");
        assertThat(definition.all().map(item -> item.linkId() + " " + item.kind()))
                .containsExactly(
                        "begin GROUP",
                        "note NOTE",
                        "goes YES_NO",
                        "what OPEN",
                        "topics CHOICES",
                        "one CHOICE",
                        "satisfied GROUP",
                        "now SCALE",
                        "wished SCALE",
                        "low LINE",
                        "since DATE",
                        "long-ago OPEN",
                        "rent AMOUNT",
                        "who PERSON",
                        "around NETWORK");
        assertThat(definition.item("rent").orElseThrow().unit()).isEqualTo("EUR");
        assertThat(definition.item("satisfied").orElseThrow().isNowWished()).isTrue();
        Item goes = definition.item("goes").orElseThrow();
        assertThat(goes.required()).isTrue();
        assertThat(Objects.requireNonNull(goes.why()).in(DUTCH, TextLayer.PLAIN))
                .isEqualTo("Dan beginnen we daar.");
    }

    @Test
    void aTextIsShownInTheLanguageAndTheWordsOfItsReader() {
        LayeredText what = definition().item("what").orElseThrow().text();
        assertThat(what.in(DUTCH, TextLayer.PROFESSIONAL)).isEqualTo("Wat gaat er goed in het functioneren?");
        assertThat(what.in(DUTCH, TextLayer.VERY_PLAIN))
                .as("the plain one stands in")
                .isEqualTo("Wat gaat er goed?");
        assertThat(what.in(Locale.ENGLISH, TextLayer.PLAIN)).isEqualTo("What functions well?");
        assertThat(what.in(Locale.ENGLISH, TextLayer.VERY_PLAIN)).isEqualTo("What is good?");
        LayeredText who = definition().item("who").orElseThrow().text();
        assertThat(who.in(Locale.ENGLISH, TextLayer.PLAIN)).isEqualTo("Wie helpt?");
        assertThat(who.spoken(Locale.ENGLISH)).isEqualTo("nl");
    }

    static Stream<Arguments> bad() {
        String scale = "\"type\": \"integer\", \"text\": \"Nu\", \"extension\": [";
        return Stream.of(
                arguments("resourceType: not_questionnaire", "\"Questionnaire\"", "\"Patient\""),
                arguments("url: missing", "\"url\": \"https://example.org/instruments/every-kind\",", ""),
                arguments("url: bad_url", "https://example.org/instruments/every-kind\"", "hier\""),
                arguments("version: bad_version", "\"1.0\"", "\"de eerste\""),
                arguments("language: unknown_language", "\"language\": \"nl\"", "\"language\": \"xx\""),
                arguments("titel: unknown_field", "\"title\": ", "\"titel\": \"x\", \"title\": "),
                arguments("title: empty_text", "\"Van alles één\"", "\" \""),
                arguments("title: control_character", "\"Van alles één\"", "\"Van \\u0000alles\""),
                arguments("item[1].answerOption[0]: bad_code", "\"code\": \"home\"", "\"code\": \"ho\\u0000me\""),
                arguments("title: double_key", "\"title\": ", "\"title\": \"x\", \"title\": "),
                arguments("modifierExtension: changes_meaning", "\"status\"", "\"modifierExtension\": [], \"status\""),
                arguments("status: double_key", "\"status\"", "\"status\": \"draft\", \"status\""),
                arguments(
                        "_title.extension[0]: half_translation",
                        "{\"url\": \"lang\", \"valueCode\": \"en\"}, {\"url\": \"content\", \"valueString\": \"One of each\"}",
                        "{\"url\": \"content\", \"valueString\": \"One of each\"}"),
                arguments(
                        "_title.extension[0]: unknown_language",
                        "\"valueCode\": \"en\"}, {\"url\": \"content\", \"valueString\": \"One of each\"",
                        "\"valueCode\": \"fy\"}, {\"url\": \"content\", \"valueString\": \"One of each\""),
                arguments("item[0].item[1].required: not_boolean", "\"required\": true", "\"required\": \"ja\""),
                arguments(
                        "item[0].item[1].required: required_without_why",
                        "\"code\": \"help\"",
                        "\"code\": \"flyover\""),
                arguments(
                        "item[0].required: required_without_answer",
                        "\"text\": \"Begin\"",
                        "\"text\": \"Begin\", \"required\": true"),
                arguments("item[0].item[0]: no_text", ", \"text\": \"Sla gerust iets over.\"", ""),
                arguments(
                        "item[0].item[2]._text.extension[1]: unknown_layer",
                        "\"valueCode\": \"plain\"",
                        "\"valueCode\": \"simpel\""),
                arguments(
                        "item[0].item[2].enableWhen[0].question: condition_on_unknown",
                        "\"question\": \"goes\", \"operator\": \"=\"",
                        "\"question\": \"gaat\", \"operator\": \"=\""),
                arguments(
                        "item[0].item[2].enableWhen[0].question: condition_on_later",
                        "\"question\": \"goes\", \"operator\": \"=\"",
                        "\"question\": \"since\", \"operator\": \"=\""),
                arguments(
                        "item[0].item[2].enableWhen[0].question: condition_on_itself",
                        "\"question\": \"goes\", \"operator\": \"=\"",
                        "\"question\": \"what\", \"operator\": \"=\""),
                arguments(
                        "item[0].item[2].enableWhen[0].question: condition_on_unasked",
                        "\"question\": \"goes\", \"operator\": \"=\"",
                        "\"question\": \"note\", \"operator\": \"=\""),
                arguments(
                        "item[0].item[2].enableWhen[0].operator: unknown_value",
                        "\"operator\": \"=\"",
                        "\"operator\": \"is\""),
                arguments(
                        "item[0].item[2].enableWhen[0].operator: operator_without_order",
                        "\"operator\": \"=\"",
                        "\"operator\": \">\""),
                arguments(
                        "item[0].item[2].enableWhen[0].answerString: condition_of_other_kind",
                        "\"operator\": \"=\", \"answerBoolean\": true",
                        "\"operator\": \"=\", \"answerString\": \"ja\""),
                arguments(
                        "item[0].item[2].enableWhen[0]: condition_without_answer",
                        "\"operator\": \"=\", \"answerBoolean\": true",
                        "\"operator\": \"=\""),
                arguments(
                        "item[0].item[2].enablewhen: unknown_field",
                        "\"enableWhen\": [{\"question\": \"goes\"",
                        "\"enablewhen\": [{\"question\": \"goes\""),
                arguments("item[2]: behavior_missing", ", \"enableBehavior\": \"any\"", ""),
                arguments("item[1].repeats: not_boolean", "\"repeats\": true", "\"repeats\": 1"),
                arguments(
                        "item[2].answerOption: too_few_choices",
                        "]},\n    {\"linkId\": \"one\"",
                        "]}, {\"linkId\": \"none\", \"type\": \"choice\", \"text\": \"x\"},\n    {\"linkId\": \"one\""),
                arguments(
                        "item[1].answerOption[1]: double_choice",
                        "\"code\": \"school\", \"display\": \"School\"}}]},\n    {\"linkId\": \"one\"",
                        "\"code\": \"home\", \"display\": \"School\"}}]},\n    {\"linkId\": \"one\""),
                arguments(
                        "item[1].answerOption[0].valueCoding.display: missing",
                        "\"code\": \"home\", \"display\": \"Thuis\"",
                        "\"code\": \"home\""),
                arguments(
                        "item[1].answerOption[0].valueCoding: missing",
                        "{\"valueCoding\": {\"system\": \"https://example.org/topics\", \"code\": \"home\", \"display\": \"Thuis\"}}",
                        "{\"valueString\": \"Thuis\"}"),
                arguments(
                        "item[3].item[0]: scale_without_bounds",
                        scale
                                + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0}, ",
                        scale),
                arguments(
                        "item[3].item[0]: scale_upside_down",
                        scale + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0}",
                        scale
                                + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 11}"),
                arguments(
                        "item[3].item[0]: scale_too_wide",
                        scale + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0}",
                        scale
                                + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": -100}"),
                arguments(
                        "item[3].item[0].extension[0].valueInteger: not_whole",
                        scale + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0}",
                        scale
                                + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0.5}"),
                arguments(
                        "item[3]: not_now_wished",
                        scale + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 0}",
                        scale + "{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 1}"),
                arguments("item[5].type: unknown_type", "\"type\": \"date\"", "\"type\": \"dateTime\""),
                arguments("item[6].enableWhen[0].answerDate: not_a_day", "2020-01-01", "2020-02-30"),
                arguments("item[8].linkId: double_link_id", "\"linkId\": \"who\"", "\"linkId\": \"rent\""),
                arguments("item[8].linkId: bad_link_id", "\"linkId\": \"who\"", "\"linkId\": \"wie is er?\""),
                arguments("item[8].linkId: missing", "\"linkId\": \"who\", ", ""),
                arguments(
                        "item[8].repeats: repeats_without_choice",
                        "\"text\": \"Wie helpt?\"",
                        "\"text\": \"Wie helpt?\", \"repeats\": true"),
                arguments(
                        "item[8].answerOption: choices_without_choice",
                        "\"text\": \"Wie helpt?\"",
                        "\"text\": \"Wie helpt?\", \"answerOption\": [{\"valueCoding\": {\"code\": \"a\", \"display\": \"A\"}}]"),
                arguments(
                        "item[8].answerValueSet: unknown_field",
                        "\"text\": \"Wie helpt?\"",
                        "\"text\": \"Wie helpt?\", \"answerValueSet\": \"x\""),
                arguments(
                        "item[8].item[0]: inside_question",
                        "\"text\": \"Wie helpt?\"",
                        "\"text\": \"Wie helpt?\", \"item\": [{\"linkId\": \"x\", \"type\": \"text\", \"text\": \"x\"}]"),
                arguments(
                        "item[9].item: empty_group",
                        "\"text\": \"Wie helpt?\"}",
                        "\"text\": \"Wie helpt?\"}, {\"linkId\": \"x\", \"type\": \"group\", \"text\": \"x\"}"),
                arguments(
                        "item[9].item: network_without",
                        "\"code\": \"network-who\"}]",
                        "\"code\": \"network-gives\"}]"),
                arguments(
                        "item[9].item[3]: network_twice",
                        "\"code\": \"network-who\"}]",
                        "\"code\": \"network-gives\"}]"),
                arguments(
                        "item[9].item[0].type: network_other_type",
                        "\"linkId\": \"a-who\", \"type\": \"string\"",
                        "\"linkId\": \"a-who\", \"type\": \"text\""),
                arguments(
                        "item[9].item[3].code: network_unknown_part",
                        "\"code\": \"network-gives\"",
                        "\"code\": \"network-brings\""),
                arguments(
                        "item[9].item[3].enableWhen: network_condition",
                        "\"linkId\": \"a-gives\", ",
                        "\"linkId\": \"a-gives\", \"enableWhen\": [{\"question\": \"goes\", \"operator\": \"exists\", \"answerBoolean\": true}], "),
                arguments(
                        "item[9].item[2].answerOption: network_two_or_four",
                        "\"display\": \"Anderen\"}}",
                        "\"display\": \"Anderen\"}}, {\"valueCoding\": {\"code\": \"third\", \"display\": \"x\"}}"),
                arguments(
                        "item[9].repeats: network_repeats",
                        "\"type\": \"group\", \"repeats\": true",
                        "\"type\": \"group\""),
                arguments(
                        "item[10].enableWhen[0].operator: network_exists_only",
                        "\"code\": \"network-centre\"}]}]}",
                        "\"code\": \"network-centre\"}]}]}, {\"linkId\": \"x\", \"type\": \"text\", \"text\": \"x\", \"enableWhen\": [{\"question\": \"around\", \"operator\": \"=\", \"answerString\": \"oma\"}]}"),
                arguments(
                        "item[10].enableWhen[0].question: condition_on_part",
                        "\"code\": \"network-centre\"}]}]}",
                        "\"code\": \"network-centre\"}]}]}, {\"linkId\": \"x\", \"type\": \"text\", \"text\": \"x\", \"enableWhen\": [{\"question\": \"a-who\", \"operator\": \"=\", \"answerString\": \"oma\"}]}"),
                arguments(": trailing", "  ]\n}\n", "  ]\n} {}"),
                arguments(": broken", "  ]\n}\n", "  ]\n"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatDoesNotFitIsRefusedWithItsPlace(String expected, String fits, String doesNot) {
        String whole = everyKind();
        assertThat(whole).contains(fits);
        String wrong = whole.replaceFirst(
                java.util.regex.Pattern.quote(fits), java.util.regex.Matcher.quoteReplacement(doesNot));
        assertThat(reasons(wrong)).contains(expected);
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        String wrong = everyKind()
                .replace("\"version\": \"1.0\",", "")
                .replace("\"type\": \"date\"", "\"type\": \"dateTime\"")
                .replace("\"linkId\": \"who\"", "\"linkId\": \"rent\"");
        assertThat(reasons(wrong))
                .contains("version: missing", "item[5].type: unknown_type", "item[8].linkId: double_link_id");
    }

    @Test
    void whatIsTooDeepTooMuchOrNothingIsRefused() {
        assertThat(reasons("")).containsExactly(": empty_file");
        assertThat(reasons("[]")).contains(": not_object");
        assertThat(reasons("x".repeat(DefinitionReader.LONGEST + 1))).containsExactly(": too_long");
        assertThat(reasons("[".repeat(5000))).isNotEmpty();
        StringBuilder deep = new StringBuilder("{\"linkId\": \"d\", \"type\": \"text\", \"text\": \"d\"}");
        for (int i = 0; i < 7; i++) {
            deep.insert(0, "{\"linkId\": \"g" + i + "\", \"type\": \"group\", \"text\": \"g\", \"item\": [")
                    .append("]}");
        }
        assertThat(reasons(with(deep.toString()))).anyMatch(reason -> reason.endsWith(": too_deep"));
        String many = Stream.iterate(0, i -> i + 1)
                .limit(400)
                .map(i -> "{\"linkId\": \"q" + i + "\", \"type\": \"text\", \"text\": \"q\"}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        assertThat(reasons(with(many))).contains("item: too_many");
    }

    @Test
    void aDefinitionOfNothingHasNothingToAsk() throws Refusal {
        Definition note = DefinitionReader.read(with("{\"linkId\": \"n\", \"type\": \"display\", \"text\": \"n\"}"));
        assertThat(Answers.none().questions(note)).isEmpty();
        assertThat(Walk.first(note, Answers.none())).isNull();
    }

    private static String with(String items) {
        return "{\"resourceType\": \"Questionnaire\", \"url\": \"https://example.org/x\", \"version\": \"1\", \"title\": \"x\", \"item\": ["
                + items + "]}";
    }

    static List<String> reasons(String text) {
        try {
            DefinitionReader.read(text);
            return List.of();
        } catch (Refusal refused) {
            return refused.reasons().stream()
                    .map(reason -> reason.path() + ": " + reason.key())
                    .toList();
        }
    }

    @Test
    void whatIsNotReadIsNotGuessed() {
        assertThatThrownBy(() -> DefinitionReader.read("{\"resourceType\": \"Questionnaire\"}"))
                .isInstanceOf(Refusal.class);
    }
}
