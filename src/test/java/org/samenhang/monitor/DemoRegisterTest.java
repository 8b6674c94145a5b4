package org.samenhang.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The registers of the demo region have the published results of their years. */
class DemoRegisterTest {

    private static JsonNode figures(int year) {
        Run run = Run.monitor(Path.of("src/main/resources/demo/register-" + year + ".csv"), "--year", "" + year);
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 3, 1, 3, 3, 7, 1",
        "2024, 3, 2, 6, 4, 4, 2",
    })
    void results(int year, int home, int inquiry, int moving, int parties, int heavier, int school) {
        JsonNode results = figures(year).at("/indicators/opbrengst/values");

        assertThat(results.at("/uhp_voorkomen/n").asInt()).isEqualTo(home);
        assertThat(results.at("/rvdk_voorkomen/n").asInt()).isEqualTo(inquiry);
        assertThat(results.at("/verplaatsen_voorkomen/n").asInt()).isEqualTo(moving);
        assertThat(results.at("/partijen_afgeschaald/n").asInt()).isEqualTo(parties);
        assertThat(results.at("/zwaardere_hulp_voorkomen/n").asInt()).isEqualTo(heavier);
        assertThat(results.at("/naar_onderwijs/n").asInt()).isEqualTo(school);
    }

    @Test
    void moreThanHalfOf2023TookUnderTenHours() {
        JsonNode figures = figures(2023);

        assertThat(figures.get("cases").asInt()).isEqualTo(30);
        assertThat(figures.at("/indicators/uren/values/0-5/n").asInt()
                        + figures.at("/indicators/uren/values/6-10/n").asInt())
                .isGreaterThan(15);
    }

    @Test
    void the2024RegisterGivesTheFiguresOfTheAgreedOne() {
        JsonNode agreed = Run.monitor(Path.of("src/test/resources/monitor/register-2024.csv"), "--year", "2024")
                .json();

        assertThat(figures(2024)).isEqualTo(agreed);
    }
}
