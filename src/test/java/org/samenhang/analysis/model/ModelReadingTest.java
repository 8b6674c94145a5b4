package org.samenhang.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionReader;
import org.samenhang.instruments.TextLayer;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;

/** A model is made of a definition, or refused with every reason and its place. */
class ModelReadingTest {

    private static final Locale DUTCH = Locale.of("nl");

    static String sevenFactors() {
        return text("/org/samenhang/analysis/model/seven-factors.json");
    }

    static String text(String file) {
        try (InputStream read = ModelReadingTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(read).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static AnalysisModel model(String text) throws Refusal {
        Reasons reasons = new Reasons();
        AnalysisModel model = ModelReading.of(DefinitionReader.read(text), reasons);
        reasons.refuse();
        return model;
    }

    @Test
    void theThreePartModelAsksInThreePartsAndGuidesFiveKindsOfPeople() throws Refusal {
        AnalysisModel model = model(text("/instruments/three-parts-1.json"));
        assertThat(model.parts())
                .extracting(ModelPart::key)
                .containsExactly("youth-family", "interaction", "surroundings");
        assertThat(model.column(Part.YOUTH_FAMILY, DUTCH, TextLayer.PROFESSIONAL))
                .isEqualTo("Jongere en gezin");
        assertThat(model.column(Part.YOUTH_FAMILY, DUTCH, TextLayer.VERY_PLAIN)).isEqualTo("Jij en thuis");
        assertThat(model.guidance().keySet()).containsExactlyInAnyOrder(Guided.values());
        assertThat(model.passages()).hasSize(6);
        assertThat(model.levels()).hasSize(4);
        assertThat(model.aims()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/instruments/three-parts-1.json", "/instruments/pattern-in-care-1.json"})
    void whatComesWithTheSoftwareSpeaksTwoLanguagesAndNeverUsesHardWordsForFamilies(String file) throws Refusal {
        Definition definition = DefinitionReader.read(text(file));
        definition.all().forEach(item -> {
            assertThat(item.text().has("en", TextLayer.PROFESSIONAL))
                    .as(item.path())
                    .isTrue();
            if (item.why() != null) {
                assertThat(item.why().has("en", TextLayer.PROFESSIONAL))
                        .as(item.path())
                        .isTrue();
            }
        });
        model(text(file))
                .guidance()
                .forEach((reader, group) -> group.all().forEach(item -> {
                    String asked = item.text().in(DUTCH, reader.layer());
                    if (reader == Guided.PARENT || reader == Guided.YOUTH) {
                        assertThat(asked.split("\\s+").length).as(asked).isLessThanOrEqualTo(16);
                        assertThat(asked.toLowerCase(DUTCH))
                                .doesNotContain("samenhang", "interventie", "stagnatie", "perspectief");
                    }
                }));
    }

    @Test
    void sevenFactorsAreDrawnInThreeColumns() throws Refusal {
        AnalysisModel model = model(sevenFactors());
        assertThat(model.parts()).hasSize(7);
        assertThat(model.of("", Sphere.CARE, Part.SURROUNDINGS).key()).isEqualTo("f6");
        assertThat(model.of("f2", Sphere.YOUTH, Part.YOUTH_FAMILY).key()).isEqualTo("f2");
        assertThat(model.of("f2", Sphere.YOUTH, Part.INTERACTION).key())
                .as("moved to another column since")
                .isEqualTo("f4");
        assertThat(model.asks(Passage.CONCLUSION)).isTrue();
        assertThat(model.asks(Passage.MOVEMENT_YOUTH)).isFalse();
        assertThat(model.column(Part.SURROUNDINGS, DUTCH, TextLayer.PROFESSIONAL))
                .isEqualTo("Netwerk en school · De hulp tot nu toe · Samenleving en regels");
    }

    static Stream<Arguments> bad() {
        String a = "https://samenhang.org/fhir/CodeSystem/analysis";
        return Stream.of(
                arguments(
                        "item[0]: model.refused.unknown",
                        a + "\", \"code\": \"part\"",
                        "https://example.org\", \"code\": \"part\""),
                arguments(
                        "item[0].code: model.refused.unknown_code", "\"code\": \"youth_family\"", "\"code\": \"left\""),
                arguments(
                        "item[0].code: model.refused.unknown_code",
                        "-sphere\", \"code\": \"youth\"",
                        "-sphere\", \"code\": \"child\""),
                arguments(
                        "item[0].code: model.refused.sphere_elsewhere",
                        "-sphere\", \"code\": \"youth\"",
                        "-sphere\", \"code\": \"care\""),
                arguments("item[2].code: model.refused.sphere_twice", "\"code\": \"family\"}", "\"code\": \"youth\"}"),
                arguments("item: model.refused.no_sphere", "\"code\": \"family\"}", "\"code\": \"youth\"}"),
                arguments("item: model.refused.no_part", "\"code\": \"interaction\"", "\"code\": \"surroundings\""),
                arguments(
                        "item[7].item[0].code: model.refused.unknown_code",
                        "\"code\": \"conclusion\"",
                        "\"code\": \"einde\""),
                arguments("item[7].item[1]: model.refused.twice", "\"code\": \"advice\"", "\"code\": \"conclusion\""),
                arguments("item[9]: model.refused.twice", "\"code\": \"parent\"", "\"code\": \"facilitator\""),
                arguments(
                        "item[8].item[1].code: model.refused.unknown_code",
                        "-moment\", \"code\": \"begin\"",
                        "-moment\", \"code\": \"soon\""));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoModelIsRefusedWithItsPlace(String expected, String fits, String doesNot) throws Refusal {
        String whole = sevenFactors();
        assertThat(whole).contains(fits);
        Reasons reasons = new Reasons();
        ModelReading.of(
                DefinitionReader.read(whole.replaceFirst(Pattern.quote(fits), Matcher.quoteReplacement(doesNot))),
                reasons);
        List<String> given = List.of();
        try {
            reasons.refuse();
        } catch (Refusal refused) {
            given = refused.reasons().stream()
                    .map(reason -> reason.path() + ": " + reason.key())
                    .toList();
        }
        assertThat(given).contains(expected);
    }
}
