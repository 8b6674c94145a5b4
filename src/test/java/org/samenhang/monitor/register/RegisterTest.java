package org.samenhang.monitor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samenhang.monitor.register.Registers.csv;
import static org.samenhang.monitor.register.Registers.header;
import static org.samenhang.monitor.register.Registers.places;
import static org.samenhang.monitor.register.Registers.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register may hold, and where and why it is refused. */
class RegisterTest {

    @Test
    void aRowIsReadTrimmedAndWithoutCase() {
        Reading reading = row().with(Column.REGISTERED, " 29-02-2024\u00a0")
                .with(Column.CLOSED, "2024-02-29")
                .with(Column.BIRTH_YEAR, "2001")
                .with(Column.REGION, " Noord ")
                .with(Column.REGISTRANT, " GI ")
                .with(Column.PLACES, "007")
                .with(Column.HOURS_SPENT, "5,50")
                .with(Column.RESULTS, "UHP_voorkomen, naar_onderwijs,uhp_VOORKOMEN,")
                .read();

        assertThat(reading.refusals()).isEmpty();
        CaseRow found = reading.rows().getFirst();
        assertThat(found.row()).isEqualTo(2);
        assertThat(found.registered()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(found.closed()).isEqualTo(found.registered());
        assertThat(found.birthYear()).isEqualTo(2001);
        assertThat(found.region()).isEqualTo("Noord");
        assertThat(found.municipality()).isNull();
        assertThat(found.code(Column.REGISTRANT)).isEqualTo("gi");
        assertThat(found.places()).isEqualTo(BigInteger.valueOf(7));
        assertThat(found.hours()).isEqualByComparingTo(new BigDecimal("5.5"));
        assertThat(found.codes(Column.RESULTS)).containsExactly("uhp_voorkomen", "naar_onderwijs");
        assertThat(found.codes(Column.COSTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CASE_NUMBER | '' | 2:casus:empty-cell",
                "REGISTERED | '' | 2:aangemeld:empty-cell",
                "REGISTERED | 2023-02-29 | 2:aangemeld:date",
                "REGISTERED | 31-04-2024 | 2:aangemeld:date",
                "REGISTERED | 1-2-2024 | 2:aangemeld:date",
                "REGISTERED | 2024/01/02 | 2:aangemeld:date",
                "REGISTERED | 0000-01-01 | 2:aangemeld:date",
                "REGISTERED | ２024-01-01 | 2:aangemeld:date",
                "REGISTERED | 2026-01-16 | 2:aangemeld:date-after-today",
                "CLOSED | 2026-01-16 | 2:afgesloten:date-after-today",
                "CLOSED | 29-02-2024 | 2:afgesloten:closed-before-registered",
                "BIRTH_YEAR | 2000 | 2:geboortejaar:age",
                "BIRTH_YEAR | 2025 | 2:geboortejaar:age",
                "BIRTH_YEAR | 12 | 2:geboortejaar:year",
                "REGISTRANT | '' | 2:aanmelder:empty-cell",
                "REGISTRANT | oma | 2:aanmelder:unknown-value",
                "ANALYSIS_BEFORE | ja | 2:va_vooraf_door:maker-missing",
                "ANALYSIS_BY | expertteam | 2:va_vooraf_door:maker-without-analysis",
                "PLACES | -1 | 2:verblijfplekken:whole-number",
                "PLACES | 3.0 | 2:verblijfplekken:whole-number",
                "HOURS_SPENT | -0,5 | 2:uren:hours",
                "HOURS_SPENT | 1e3 | 2:uren:hours",
                "HOURS_SPENT | 1.234,5 | 2:uren:hours",
                "HOURS_SPENT | NaN | 2:uren:hours",
                "RESULTS | uhp_voorkomen,iets | 2:opbrengst:unknown-value",
                "CARE_ADVISER | misschien | 2:zorgadviseur:unknown-value",
                "COSTS | gratis | 2:kosten:unknown-value",
            })
    void aWrongCellRefusesTheFile(Column column, String text, String place) {
        Reading reading = row().with(column, text).read();

        assertThat(reading.refused()).isTrue();
        assertThat(places(reading.refusals())).containsExactly(place);
        assertThat(reading.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BIRTH_YEAR, 2024", "BIRTH_YEAR, 2001", "CLOSED, 15-01-2026", "HOURS_SPENT, 0", "PLACES, 0"})
    void theEdgeIsTaken(Column column, String text) {
        assertThat(row().with(column, text).read().refusals()).isEmpty();
    }

    @Test
    void todayIsTodayInAmsterdam() {
        byte[] register =
                (header() + "\n" + row().with(Column.REGISTERED, "2024-07-02").line()).getBytes(StandardCharsets.UTF_8);
        Clock beforeMidnight = Clock.fixed(Instant.parse("2024-07-01T21:59:00Z"), ZoneOffset.UTC);
        Clock afterMidnight = Clock.fixed(Instant.parse("2024-07-01T22:01:00Z"), ZoneOffset.UTC);

        assertThat(Register.read("r.csv", register, beforeMidnight).refused()).isTrue();
        assertThat(Register.read("r.csv", register, afterMidnight).refused()).isFalse();
    }

    @Test
    void everyReasonOfEveryRowIsGiven() {
        Reading reading = csv(
                header() + ";Opmerking",
                row().with(Column.HOURS_SPENT, "veel")
                                .with(Column.COSTS, "gratis")
                                .line() + ";",
                row().line() + ";",
                row().with(Column.CASE_NUMBER, " 1 ")
                                .with(Column.CLOSED, "ooit")
                                .line() + ";",
                row().line());

        assertThat(places(reading.refusals()))
                .containsExactly(
                        "2:uren:hours",
                        "2:kosten:unknown-value",
                        "3:casus:double-number",
                        "4:afgesloten:date",
                        "4:casus:double-number",
                        "5::cell-count");
        assertThat(places(reading.warnings())).containsExactly("1:opmerking:unknown-column");
    }

    @Test
    void theNumberOfACaseIsTheSameWhateverItsCase() {
        Reading reading = csv(
                header(),
                row().with(Column.CASE_NUMBER, "A-1").line(),
                row().with(Column.CASE_NUMBER, "a-1").line());

        assertThat(places(reading.refusals())).containsExactly("3:casus:double-number");
        assertThat(reading.right()).isEqualTo(1);
    }

    @Test
    void anUnknownCodeIsKeptWithAWarning() {
        Reading reading = row().with(Column.PATTERNS, "Nieuw ,onderwijs_weggevallen,NIEUW")
                .read();

        assertThat(reading.refusals()).isEmpty();
        assertThat(places(reading.warnings())).containsExactly("2:patronen:unknown-code");
        assertThat(reading.rows().getFirst().codes(Column.PATTERNS))
                .containsExactlyInAnyOrder("nieuw", "onderwijs_weggevallen");
    }

    @Test
    void missingAndDoubleColumnsAreNamed() {
        Reading reading = csv("casus;Casus ;aangemeld;onzin;onzin", "1;2;2024-01-01;;");

        assertThat(places(reading.refusals()))
                .contains("1:casus:double-column", "1:onzin:double-column", "1:aanmelder:missing-column")
                .doesNotContain("1:knelpunt:missing-column", "1:va_vooraf_door:missing-column");
    }

    @Test
    void cellsOfADoubleColumnAreNotJudged() {
        Reading reading = csv(
                "casus;onderwijs;aangemeld;aanmelder;vraag;onderwijs;schoolproblemen;va_vooraf;va_vooraf_door;va_vooraf_door"
                        + ";heraanmelding;doorstroom_verblijf",
                "1;7;2024-01-01;gi;advies;geen;ja;ja;;verwijzer;nee;nee",
                "2;;2024-01-01;gi;adviezen;geen;ja;ja;;verwijzer;nee;nee");

        assertThat(places(reading.refusals()))
                .containsExactlyInAnyOrder(
                        "1:onderwijs:double-column", "1:va_vooraf_door:double-column", "3:vraag:unknown-value");
    }

    @Test
    void columnsStandInAnyOrder() {
        Reading reading = csv(
                "va_vooraf,AANGEMELD,casus,aanmelder,vraag,onderwijs,schoolproblemen,heraanmelding,doorstroom_verblijf",
                "nee,01-03-2024,x,gi,analyse,geen,ja,nee,ja");

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.rows().getFirst().number()).isEqualTo("x");
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() {
        String twoLines = row().with(Column.REGION, "\"een\r\ntwee\"").line();
        Reading reading = csv(
                header(),
                "",
                twoLines,
                "  ",
                ";".repeat(Column.values().length - 1),
                row().with(Column.CASE_NUMBER, "2").with(Column.COSTS, "x").line());

        assertThat(places(reading.refusals())).containsExactly("6:kosten:unknown-value");
        assertThat(reading.rows().getFirst().row()).isEqualTo(3);
        assertThat(reading.rows().getFirst().region()).isEqualTo("een\r\ntwee");
    }

    @Test
    void quotesAreRemovedAndDoubledOnesHalved() {
        Reading reading =
                row().with(Column.REGION, "\"de \"\"Regio\"\"; Noord\"").read();

        assertThat(reading.rows().getFirst().region()).isEqualTo("de \"Regio\"; Noord");
    }

    @Test
    void aSemicolonInsideQuotesDoesNotMakeItTheSeparator() {
        String header = header().replace(";", ",") + ",\"a;b\"";
        Reading reading = csv(header, row().line().replace(";", ",") + ",");

        assertThat(reading.refusals()).isEmpty();
        assertThat(places(reading.warnings())).containsExactly("1:a;b:unknown-column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\"b | stray-quote",
                "\"a\"b | stray-quote",
                "' \"a\"' | stray-quote",
                "\"a | open-quote",
            })
    void aQuoteWhereItCannotStandRefusesTheFile(String region, String reason) {
        Reading reading = row().with(Column.REGION, region).read();

        assertThat(places(reading.refusals())).containsExactly("2:regio:" + reason);
    }

    @Test
    void aLoneCarriageReturnEndsNoRow() {
        assertThat(places(csv(header() + "\r" + row().line()).refusals()))
                .singleElement()
                .asString()
                .endsWith("lone-cr");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreFine() {
        Reading reading = csv("\uFEFF" + header() + "\r\n" + row().line() + "\r\n");

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.rows()).hasSize(1);
    }

    @Test
    void otherEncodingsAreRefusedWithTheirPlace() {
        String register = header() + "\n" + row().line() + "\n"
                + row().with(Column.CASE_NUMBER, "2")
                        .with(Column.MUNICIPALITY, "Eén")
                        .line() + "\n";

        assertThat(places(Registers.bytes(register.getBytes(StandardCharsets.ISO_8859_1))
                        .refusals()))
                .containsExactly("3:gemeente:encoding");
        assertThat(places(Registers.bytes(register.getBytes(StandardCharsets.UTF_16))
                        .refusals()))
                .containsExactly("1::utf16");
        assertThat(places(Registers.bytes(register.getBytes(StandardCharsets.UTF_16LE))
                        .refusals()))
                .containsExactly("1::nul");
    }

    @Test
    void aFaultAtTheStartOfARowIsInThatRow() {
        byte[] register = (header() + "\n" + row().line() + "\n\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(places(Registers.bytes(register).refusals())).containsExactly("3:casus:encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "   \n"})
    void nothingIsNoRegister(String text) {
        assertThat(places(csv(text).refusals())).containsExactly("1::empty");
    }

    @Test
    void aWorkbookIsNotTakenForCsv() {
        byte[] workbook = RegisterWriting.xlsx(List.of());

        assertThat(places(Registers.bytes(workbook).refusals())).containsExactly("0::workbook-not-csv");
    }

    @Test
    void hugeNumbersAreReadOrRefusedAtOnce() {
        Reading reading = row().with(Column.PLACES, "9".repeat(20_000))
                .with(Column.HOURS_SPENT, "9".repeat(9_000) + "," + "9".repeat(9_000))
                .read();

        assertThat(reading.refusals()).isEmpty();
        assertThat(places(
                        row().with(Column.PLACES, "9".repeat(3_000_000)).read().refusals()))
                .containsExactly("2:verblijfplekken:whole-number");
    }

    @Test
    void whatIsSaidOfACellIsShortAndHarmless() {
        Remark remark = row().with(Column.COSTS, "\u001b[31m" + "x".repeat(1000))
                .read()
                .refusals()
                .getFirst();

        assertThat(remark.arguments().getFirst()).startsWith("\uFFFD[31mxxx").hasSizeLessThan(220);
    }
}
