package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samenhang.json.Refusal;

/** A definition says how it is printed and which figure it names over its own scores; what it says wrongly is refused with its place. */
class ShapedTest {

    private static final String OURS = "https://samenhang.org/fhir/StructureDefinition/";

    @Test
    void aSumNeedsEveryScoreAndAMeanForgivesSomeAndSaysSo() throws Refusal {
        Definition sum = definition("", score("sum", ""));
        assertThat(scored(sum, Map.of("a", "1", "b", "4"))).isEqualTo("5 of 2..8, 2/2");
        assertThat(scored(sum, Map.of("a", "1"))).isEqualTo("none of 2..8, 1/2");
        assertThat(scored(sum, Map.of())).isEqualTo("none of 2..8, 0/2");
        Definition mean = definition("", score("mean", ", {\"url\": \"most-missing\", \"valueInteger\": 1}"));
        assertThat(scored(mean, Map.of("a", "1", "b", "4"))).isEqualTo("2.5 of 1..4, 2/2");
        assertThat(scored(mean, Map.of("b", "3"))).isEqualTo("3.0 of 1..4, 1/2");
        assertThat(scored(mean, Map.of())).isEqualTo("none of 1..4, 0/2");
    }

    @Test
    void printIsReadFromTheDefinition() throws Refusal {
        Definition definition = definition(
                extension(
                        "print-layout",
                        "{\"url\": \"size\", \"valueCode\": \"A5\"}, {\"url\": \"columns\", \"valueInteger\": 2}"),
                extension("print-item", "{\"url\": \"break-before\", \"valueBoolean\": true}"));
        assertThat(definition.printed()).isEqualTo(new PrintLayout(PrintLayout.Size.A5, 2));
        assertThat(definition.item("section").orElseThrow().printed().breakBefore())
                .isTrue();
        assertThat(definition.item("words").orElseThrow().printed().lines()).isEqualTo(8);
        assertThat(definition("", "").printed()).isEqualTo(PrintLayout.USUAL);
    }

    @Test
    void whatIsSaidWronglyIsRefusedWithItsPlace() {
        assertThat(refused(extension("print-layout", "{\"url\": \"size\", \"valueCode\": \"A3\"}"), ""))
                .containsExactly("extension[0] unknown_value");
        assertThat(refused(extension("print-layout", "{\"url\": \"columns\", \"valueInteger\": 5}"), ""))
                .containsExactly("extension[0].extension[0] not_between");
        assertThat(refused("", extension("print-item", "{\"url\": \"lines\", \"valueInteger\": 4}")))
                .containsExactly("item[0].extension[0] lines_without_open");
        assertThat(refused("", extension("print-item", "{\"url\": \"brake-before\", \"valueBoolean\": true}")))
                .containsExactly("item[0].extension[0].extension[0] unknown_value");
        assertThat(refused("", score("product", ""))).containsExactly("item[0].extension[0] unknown_value");
        assertThat(refused("", score("sum", ", {\"url\": \"most-missing\", \"valueInteger\": 1}")))
                .as("a sum over what is missing would be too low")
                .containsExactly("item[0].extension[0].extension[1] not_between");
    }

    private static String scored(Definition definition, Map<String, String> given) {
        Answers answers = Answers.none();
        for (Map.Entry<String, String> one : given.entrySet()) {
            answers = answers.with(one.getKey(), List.of(one.getValue()));
        }
        ScoreRule.Scored scored = definition.scores(answers).getFirst();
        return (scored.value() == null ? "none" : scored.value().toPlainString()) + " of " + scored.lowest() + ".."
                + scored.highest() + ", " + scored.answered() + "/" + scored.of();
    }

    private static List<String> refused(String onWhole, String onSection) {
        try {
            definition(onWhole, onSection);
            return List.of();
        } catch (Refusal refused) {
            return refused.reasons().stream()
                    .map(reason -> reason.path() + " " + reason.key())
                    .toList();
        }
    }

    private static String score(String method, String more) {
        return extension("score", "{\"url\": \"method\", \"valueCode\": \"" + method + "\"}" + more);
    }

    private static String extension(String name, String inner) {
        return "\"extension\": [{\"url\": \"" + OURS + name + "\", \"extension\": [" + inner + "]}],";
    }

    private static Definition definition(String onWhole, String onSection) throws Refusal {
        return DefinitionReader.read("""
                {"resourceType": "Questionnaire", "url": "https://example.org/shaped", "version": "1", "title": "Gevormd", %s
                 "item": [{"linkId": "section", %s "type": "group", "text": "Deel", "item": [%s, %s]},
                          {"linkId": "words", "type": "text", "text": "Woorden", %s "required": false}]}
                """.formatted(
                        onWhole,
                        onSection,
                        scale("a"),
                        scale("b"),
                        extension("print-item", "{\"url\": \"lines\", \"valueInteger\": 8}")));
    }

    private static String scale(String linkId) {
        return """
                {"linkId": "%s", "type": "integer", "text": "Hoe?", "extension": [
                  {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1},
                  {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 4}]}
                """.formatted(linkId);
    }
}
