package org.samenhang.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.register.Register;
import org.samenhang.monitor.register.RegisterWriting;
import tools.jackson.databind.JsonNode;

/** The command as outsiders run it: what it prints where, and how it ends. */
class MonitorCommandTest {

    private static final Path REGISTER = Path.of("src/test/resources/monitor/register-2024.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void figuresGoToStandardOutput() {
        Run run = Run.monitor(REGISTER, "--year", "2024");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("indicators").propertyNames())
                .containsExactly(
                        "onderwijs",
                        "schoolproblemen",
                        "va_vooraf",
                        "va_vooraf_door",
                        "heraanmelding",
                        "doorstroom_verblijf",
                        "uren",
                        "aanmelder",
                        "vraag",
                        "knelpunt",
                        "zorgadviseur",
                        "oordeel_gezin",
                        "oordeel_hulpverlening",
                        "schadelijke_zorg",
                        "patronen",
                        "opbrengst",
                        "kosten");
    }

    @Test
    void anotherYearHasNoCases() {
        JsonNode open = Run.monitor(REGISTER, "--year", "2023").json().at("/indicators/uren/values/open");

        assertThat(open.toString())
                .isEqualTo("{\"n\":0,\"share\":null,\"percent\":null,\"percent100\":null,\"low\":null,\"high\":null}");
    }

    @Test
    void thePublicEditionHasItsMinimum() {
        JsonNode five = Run.monitor(REGISTER, "--year", "2024", "--public").json();
        JsonNode three = Run.monitor(REGISTER, "--public", "--minimum", "3", "--year", "2024")
                .json();
        JsonNode many = Run.monitor(REGISTER, "--public", "--minimum", "99999999999999999999", "--year", "2024")
                .json();

        assertThat(five.at("/indicators/onderwijs/merged").toString())
                .isEqualTo("{\"values\":[\"speciaal\",\"anders\"],\"n\":8}");
        assertThat(five.at("/indicators/onderwijs/values/geen").toString()).isEqualTo("{\"n\":13,\"percent\":\"42\"}");
        assertThat(five.at("/indicators/va_vooraf_door").toString()).isEqualTo("{\"suppressed\":true}");
        assertThat(five.at("/indicators/opbrengst/values/naar_onderwijs").toString())
                .isEqualTo("{\"suppressed\":true}");
        assertThat(three.at("/indicators/heraanmelding/values/ja/n").asInt()).isEqualTo(3);
        assertThat(many.get("cases").isNull()).isTrue();
    }

    @Test
    void aRefusedRegisterPrintsEveryReasonAndNoFigures() throws IOException {
        Path register = changed("2024-02-10", "2024-02-30", ";gelijk", ";duur");
        Run run = Run.monitor(register, "--year", "2024");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .contains(
                        register
                                + ", rij 5, kolom aangemeld: \"2024-02-30\" is geen bestaande datum; schrijf JJJJ-MM-DD of DD-MM-JJJJ",
                        register
                                + ", rij 5, kolom kosten: \"duur\" kan hier niet; wel: lager, gelijk, hoger, onbekend");
    }

    @Test
    void reasonsAreGivenInEnglishWhenAsked() throws IOException {
        Path register = changed("2024-02-10", "2024-02-30", "zorgadviseur", "iets");
        Run run = Run.monitor(register, "--lang", "en", "--year", "2024");

        assertThat(run.err().lines())
                .containsExactly(
                        "Note: " + register + ", row 1, column iets: this column is unknown and is ignored",
                        register
                                + ", row 5, column aangemeld: \"2024-02-30\" is not an existing date; write YYYY-MM-DD or DD-MM-YYYY");
    }

    @Test
    void aWorkbookGivesTheSameFigures() throws IOException {
        byte[] csv = Files.readAllBytes(REGISTER);
        var rows = Register.read("r.csv", csv, Run.CLOCK).rows();
        Path workbook = Files.write(folder.resolve("r.xlsx"), RegisterWriting.xlsx(rows));
        Path export = Files.write(folder.resolve("r.csv"), RegisterWriting.csv(rows));

        String figures = Run.monitor(REGISTER, "--year", "2024").out();
        assertThat(Run.monitor(workbook, "--year", "2024").out()).isEqualTo(figures);
        assertThat(Run.monitor(export, "--year", "2024").out()).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R",
                "--year 2024",
                "R --year",
                "R --year 24",
                "R --year 2024 --year 2024",
                "R R --year 2024",
                "R --year 2024 --minimum 5",
                "R --year 2024 --public --minimum 0",
                "R --year 2024 --public --minimum -1",
                "R --year 2024 --public --minimum vijf",
                "R --year 2024 --public --minimum",
                "R --year 2024 --lang fr",
                "R --year 2024 --geheim",
                "R -h"
            })
    void aWrongOptionEndsWithOne(String options) {
        String[] args = options.isEmpty()
                ? new String[0]
                : options.replace("R", REGISTER.toString()).split(" ");
        Run run = Run.of(args);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--year JJJJ");
    }

    @Test
    void aFileThatIsNotThereEndsWithOne() {
        assertThat(Run.monitor(folder.resolve("nergens.csv"), "--year", "2024").status())
                .isEqualTo(1);
        assertThat(Run.monitor(folder, "--year", "2024").status()).isEqualTo(1);
        assertThat(Run.of("\0", "--year", "2024").status()).isEqualTo(1);
    }

    @Test
    void figuresOfThePublicEditionNeverCarryMore() {
        String text = Run.monitor(REGISTER, "--year", "2024", "--public").out();

        for (String hidden : List.of("missing", "share", "low", "high", "percent100", "\"of\"")) {
            assertThat(text).doesNotContain(hidden);
        }
        assertThat(text).contains(PublicEdition.MISSING);
    }

    private Path changed(String... replacements) throws IOException {
        String text = Files.readString(REGISTER, StandardCharsets.UTF_8);
        for (int i = 0; i < replacements.length; i += 2) {
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve("changed.csv"), text, StandardCharsets.UTF_8);
    }
}
