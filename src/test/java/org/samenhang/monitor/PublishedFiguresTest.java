package org.samenhang.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The register with the published shares of 2024 gives the figures as they were published. */
class PublishedFiguresTest {

    private final JsonNode figures = Run.monitor(
                    Path.of("src/test/resources/monitor/register-2024.csv"), "--year", "2024")
            .json();

    @ParameterizedTest
    @CsvSource({
        "onderwijs, geen, 13, 42",
        "onderwijs, regulier, 10, 32",
        "onderwijs, speciaal, 6, 19",
        "onderwijs, anders, 2, 7",
        "va_vooraf, ja, 7, 23",
        "va_vooraf, nee, 24, 77",
        "va_vooraf_door, expertteam, 3, 43",
        "doorstroom_verblijf, ja, 14, 45",
        "uren, 0-5, 0, 0.0",
        "uren, 6-10, 6, 19.4",
        "uren, 11-15, 9, 29.0",
        "uren, 16-20, 9, 29.0",
        "uren, open, 7, 22.6"
    })
    void sharesOfAChart(String indicator, String value, int n, String percent100) {
        JsonNode found = figures.at("/indicators/" + indicator + "/values/" + value);

        assertThat(found.get("n").asInt()).isEqualTo(n);
        assertThat(found.get("percent100").asString()).isEqualTo(percent100);
    }

    @ParameterizedTest
    @CsvSource({
        "uhp_voorkomen, 3",
        "rvdk_voorkomen, 2",
        "verplaatsen_voorkomen, 6",
        "partijen_afgeschaald, 4",
        "zwaardere_hulp_voorkomen, 4",
        "naar_onderwijs, 2"
    })
    void results(String result, int n) {
        JsonNode found = figures.at("/indicators/opbrengst/values/" + result);

        assertThat(found.get("n").asInt()).isEqualTo(n);
        assertThat(found.has("percent100")).isFalse();
    }

    @Test
    void theExampleOfTheAgreement() {
        JsonNode geen = figures.at("/indicators/onderwijs/values/geen");

        assertThat(figures.get("cases").asInt()).isEqualTo(31);
        assertThat(figures.get("definitions").asString()).isEqualTo("1");
        assertThat(geen.toString()).isEqualTo("""
                        {"n":13,"share":0.4194,"percent":"42","percent100":"42","low":0.2642,"high":0.5923}""");
        assertThat(figures.at("/indicators/onderwijs/values/anders/percent").asString())
                .isEqualTo("6");
        assertThat(figures.at("/indicators/va_vooraf_door/of").asInt()).isEqualTo(7);
    }
}
