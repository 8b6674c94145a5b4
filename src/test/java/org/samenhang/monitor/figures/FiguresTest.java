package org.samenhang.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.monitor.register.Column;

/** What is counted among what. */
class FiguresTest {

    @Test
    void onlyTheCasesOfTheYearCount() {
        Figures figures = Cases.none()
                .with(2, Column.EDUCATION, "geen")
                .with(3, 2023, Map.of(Column.EDUCATION, List.of("regulier")), null)
                .figures();

        assertThat(figures.cases()).isEqualTo(2);
        assertThat(counts(figures, Indicator.EDUCATION))
                .containsExactly(
                        Map.entry("geen", 2),
                        Map.entry("regulier", 0),
                        Map.entry("speciaal", 0),
                        Map.entry("anders", 0),
                        Map.entry("onbekend", 0));
    }

    @Test
    void aCaseWithoutAValueIsMissing() {
        IndicatorFigures costs = Cases.none()
                .with(3, Column.COSTS, "lager")
                .with(2, Column.EDUCATION, "geen")
                .figures()
                .of(Indicator.COSTS);

        assertThat(costs.of()).isEqualTo(3);
        assertThat(costs.missing()).isEqualTo(2);
        assertThat(value(costs, "lager").percent()).isEqualTo("100");
        assertThat(value(costs, "lager").cases()).containsExactly("c0", "c1", "c2");
    }

    @Test
    void whereACaseMayHaveSeveralNoneIsMissing() {
        IndicatorFigures patterns = Cases.none()
                .with(1, Column.PATTERNS, "\uFFEE", "\uD83D\uDE00", "nieuw", "onderwijs_weggevallen")
                .with(2, Column.EDUCATION, "geen")
                .figures()
                .of(Indicator.PATTERNS);

        assertThat(patterns.of()).isEqualTo(3);
        assertThat(patterns.missing()).isZero();
        assertThat(patterns.values().keySet())
                .endsWith("verklarende_analyse_ontbreekt", "nieuw", "\uFFEE", "\uD83D\uDE00");
        assertThat(value(patterns, "nieuw").percent()).isEqualTo("33");
        assertThat(value(patterns, "nieuw").percent100()).isNull();
    }

    @Test
    void whoMadeTheAnalysisIsAskedWhereThereWasOne() {
        IndicatorFigures by = Cases.none()
                .with(
                        3,
                        2024,
                        Map.of(Column.ANALYSIS_BEFORE, List.of("ja"), Column.ANALYSIS_BY, List.of("verwijzer")),
                        null)
                .with(4, Column.EDUCATION, "geen")
                .figures()
                .of(Indicator.ANALYSIS_BY);

        assertThat(by.of()).isEqualTo(3);
        assertThat(by.missing()).isZero();
    }

    @Test
    void withoutCasesThereAreNoShares() {
        ValueFigures value = value(Cases.none().figures().of(Indicator.HOURS_SPENT), "open");

        assertThat(value).isEqualTo(new ValueFigures(0, null, null, null, null, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0-5",
        "5, 0-5",
        "5.49, 0-5",
        "5.4999999999999999999, 0-5",
        "5.5, 6-10",
        "10.49, 6-10",
        "10.5, 11-15",
        "15.5, 16-20",
        "20.49, 16-20",
        "20.5, >20",
        "1000000000000000000000000, >20"
    })
    void hoursAreRoundedAndThenPutInAClass(String hours, String code) {
        Figures figures = Cases.none().withHours(hours).figures();

        assertThat(counts(figures, Indicator.HOURS_SPENT)).containsEntry(code, 1);
    }

    @Test
    void noHoursAreOpen() {
        IndicatorFigures hours = Cases.none()
                .withHours("3")
                .with(2, Column.EDUCATION, "geen")
                .figures()
                .of(Indicator.HOURS_SPENT);

        assertThat(hours.of()).isEqualTo(3);
        assertThat(value(hours, "open").percent()).isEqualTo("66.7");
        assertThat(value(hours, "open").percent100()).isEqualTo("66.7");
        assertThat(value(hours, ">20").percent()).isEqualTo("0.0");
    }

    private static ValueFigures value(IndicatorFigures figures, String value) {
        ValueFigures found = figures.values().get(value);
        assertThat(found).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private static Map<String, Integer> counts(Figures figures, Indicator indicator) {
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        figures.of(indicator).values().forEach((value, of) -> counts.put(value, of.n()));
        return counts;
    }
}
