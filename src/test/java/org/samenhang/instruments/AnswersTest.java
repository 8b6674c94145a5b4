package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is asked follows from what was answered; what was typed becomes answers or says what to mend. */
class AnswersTest {

    private final Definition definition = DefinitionReaderTest.definition();

    @Test
    void aQuestionIsAskedWhenItsConditionIsMet() {
        assertThat(asked(Answers.none()))
                .doesNotContain("what", "low", "long-ago")
                .contains("one");
        Answers yes = Answers.none().with("goes", List.of("true"));
        assertThat(asked(yes)).contains("what").doesNotContain("one");
        assertThat(asked(yes.with("topics", List.of("home")))).contains("one");
        assertThat(asked(Answers.none().with("now", List.of("4")))).contains("low");
        assertThat(asked(Answers.none().with("now", List.of("5")))).doesNotContain("low");
        assertThat(asked(Answers.none().with("since", List.of("2020-01-01")))).contains("long-ago");
        assertThat(asked(Answers.none().with("since", List.of("2020-01-02")))).doesNotContain("long-ago");
    }

    @Test
    void theWayGoesPastWhatIsNotAsked() {
        Answers answers = Answers.none().with("goes", List.of("false"));
        assertThat(Walk.first(definition, answers))
                .isNotNull()
                .extracting(Item::linkId)
                .isEqualTo("goes");
        assertThat(Walk.after(definition, answers, "goes"))
                .isNotNull()
                .extracting(Item::linkId)
                .isEqualTo("topics");
        assertThat(Walk.before(definition, answers, "topics"))
                .isNotNull()
                .extracting(Item::linkId)
                .isEqualTo("goes");
        assertThat(Walk.after(definition, answers, "around")).isNull();
        assertThat(Walk.number(definition, answers, "topics")).isEqualTo(2);
    }

    @Test
    void whatWasTypedIsReadAsTheKindAsks() {
        AnswersTyped typed = read(Map.of(
                "q-goes", List.of("true"),
                "q-what", List.of("  Met de hond\r\nen op zaterdag "),
                "q-topics", List.of("home", "school", "home"),
                "q-now", List.of("3"),
                "q-since", List.of("31-1-2026"),
                "q-rent", List.of("€ 612,5"),
                "q-who", List.of("  haar   tante ")));
        assertThat(typed.errors().isEmpty()).isTrue();
        assertThat(typed.answers().given())
                .containsEntry("what", List.of("Met de hond\nen op zaterdag"))
                .containsEntry("topics", List.of("home", "school"))
                .containsEntry("since", List.of("2026-01-31"))
                .containsEntry("rent", List.of("612.50"))
                .containsEntry("who", List.of("haar tante"));
    }

    @Test
    void whatCannotBeReadIsShownAgainWithWhatToDo() {
        AnswersTyped typed = read(Map.of(
                "q-goes", List.of("misschien"),
                "q-now", List.of("12"),
                "q-one", List.of("anders"),
                "q-since", List.of("31-31-2026"),
                "q-rent", List.of("veel"),
                "q-what", List.of("x".repeat(AnswersTyped.LONGEST + 1))));
        assertThat(typed.errors().fields().keySet())
                .containsExactlyInAnyOrder("q-goes", "q-now", "q-one", "q-since", "q-rent", "q-what");
        assertThat(typed.shown(definition.item("rent").orElseThrow())).isEqualTo("veel");
        assertThat(typed.answers().isEmpty()).isTrue();
    }

    @Test
    void onlyWhatSaysWhyHasToBeAnswered() {
        assertThat(read(Map.of()).errors().fields().keySet()).containsExactly("q-goes");
    }

    @Test
    void answersLeaveAsAQuestionnaireResponseWithTheirVersion() {
        Answers answers = Answers.none()
                .with("goes", List.of("false"))
                .with("what", List.of("niet meer gevraagd"))
                .with("topics", List.of("home", "school"))
                .with("now", List.of("4"))
                .with("rent", List.of("612.50"))
                .with("who", List.of("haar tante"));
        JsonNode json = new ObjectMapper()
                .readTree(ResponseJson.write(definition, answers, null, true, Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(json.at("/resourceType").asString()).isEqualTo("QuestionnaireResponse");
        assertThat(json.at("/questionnaire").asString()).isEqualTo("https://example.org/instruments/every-kind|1.0");
        assertThat(json.at("/status").asString()).isEqualTo("completed");
        assertThat(json.at("/item/0/linkId").asString()).isEqualTo("begin");
        assertThat(json.at("/item/0/item/0/answer/0/valueBoolean").asBoolean()).isFalse();
        assertThat(json.toString()).doesNotContain("niet meer gevraagd");
        assertThat(json.at("/item/1/answer/0/valueCoding/system").asString()).isEqualTo("https://example.org/topics");
        assertThat(json.at("/item/1/answer/1/valueCoding/display").asString()).isEqualTo("School");
        assertThat(json.findValue("valueQuantity").at("/unit").asString()).isEqualTo("EUR");
        assertThat(json.findValue("valueReference").at("/display").asString()).isEqualTo("haar tante");
    }

    private List<String> asked(Answers answers) {
        return answers.questions(definition).stream().map(Item::linkId).toList();
    }

    private AnswersTyped read(Map<String, List<String>> sent) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return AnswersTyped.read(
                definition,
                Answers.none(),
                definition.all().toList(),
                new HashMap<>(sent)::get,
                true,
                messages,
                Locale.of("nl"));
    }
}
