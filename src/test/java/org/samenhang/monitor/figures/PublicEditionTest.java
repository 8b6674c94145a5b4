package org.samenhang.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.monitor.figures.PublicFigures.Merged;
import org.samenhang.monitor.figures.PublicFigures.Shown;
import org.samenhang.monitor.figures.PublicFigures.Suppressed;
import org.samenhang.monitor.figures.PublicFigures.Told;
import org.samenhang.monitor.register.Column;

/** What may leave the team, and what may not be found from it. */
class PublicEditionTest {

    /** Counts of a, b, c, d; the minimum; what is merged and its sum, {@code -} for nothing, {@code all} when suppressed. */
    @ParameterizedTest
    @CsvSource({
        "10 10 0 0, 5, -, 0",
        "10 4 0 9, 5, bd, 13",
        "10 2 3 9, 5, bc, 5",
        "10 2 2 9, 5, bcd, 13",
        "10 10 0 1, 5, ad, 11",
        "9 10 0 1, 5, ad, 10",
        "10 9 0 1, 5, bd, 10",
        "1 1 1 2, 5, all, 0",
        "20 1 0 0, 5, all, 0",
        "20 4 4 4, 5, bcd, 12",
        "2 1 1 0, 1, -, 0",
        "2 1 1 0, 2, bc, 2",
        "5 0 0 0, 5, -, 0",
        "7 4 1 0, 5, bc, 5",
        "1 6 1 1, 3, acd, 3",
        "1 6 1 0, 3, all, 0"
    })
    void smallCountsAreMerged(String counts, int minimum, String merged, int sum) {
        PublicFigures figures = new Merging(counts(counts), minimum).figures(0);

        if (merged.equals("all")) {
            assertThat(figures).isEqualTo(new Suppressed());
        } else {
            Optional<Merged> expected =
                    merged.equals("-") ? Optional.empty() : Optional.of(new Merged(List.of(merged.split("")), sum));
            assertThat(((Told) figures).merged()).isEqualTo(expected);
        }
    }

    @Test
    void zerosAreShownAndPercentagesAreOfAll() {
        Told told = (Told) new Merging(counts("12 2 0 3"), 5).figures(1);

        assertThat(told.values())
                .containsExactly(
                        Map.entry("a", Optional.of(new Shown(12, "70.6"))),
                        Map.entry("c", Optional.of(new Shown(0, "0.0"))));
        assertThat(told.merged()).contains(new Merged(List.of("b", "d"), 5));
    }

    @Test
    void whereACaseMayHaveSeveralEachValueStandsAlone() {
        Told told = (Told) Withholding.of(counts("0 4 5 20"), 20, 5);
        Told almostAll = (Told) Withholding.of(counts("16 15 20 0"), 20, 5);

        assertThat(told.values())
                .containsEntry("a", Optional.of(new Shown(0, "0")))
                .containsEntry("b", Optional.empty())
                .containsEntry("c", Optional.of(new Shown(5, "25")))
                .containsEntry("d", Optional.of(new Shown(20, "100")));
        assertThat(almostAll.values())
                .containsEntry("a", Optional.empty())
                .containsEntry("b", Optional.of(new Shown(15, "75")));
    }

    @Test
    void theMissingAreOneMoreValueAndHiddenAsSuch() {
        PublicEdition edition = PublicEdition.of(
                Cases.none()
                        .with(10, Column.COSTS, "lager")
                        .with(8, Column.COSTS, "gelijk")
                        .with(2, Column.EDUCATION, "geen")
                        .figures(),
                5);
        Told costs = (Told) told(edition, Indicator.COSTS);

        assertThat(costs.values()).containsOnlyKeys("lager", "hoger", "onbekend");
        assertThat(costs.values()).containsEntry("lager", Optional.of(new Shown(10, "50")));
        assertThat(costs.merged()).contains(new Merged(List.of("gelijk", PublicEdition.MISSING), 10));
    }

    @Test
    void aCodeCalledAsTheMissingKeepsItsCount() {
        PublicEdition edition = PublicEdition.of(
                Cases.none()
                        .with(7, Column.PATTERNS, PublicEdition.MISSING)
                        .with(13, Column.PATTERNS)
                        .figures(),
                5);
        Told patterns = (Told) told(edition, Indicator.PATTERNS);

        assertThat(patterns.values()).containsEntry(PublicEdition.MISSING, Optional.of(new Shown(7, "35")));
    }

    @Test
    void fewerCasesThanTheMinimumTellNothing() {
        Figures four = Cases.none().with(4, Column.EDUCATION, "geen").figures();

        assertThat(FiguresJson.of(PublicEdition.of(four, 5)).replaceAll("\\s", ""))
                .isEqualTo("{\"year\":2024,\"cases\":null,\"suppressed\":true}");
        assertThat(PublicEdition.of(four, 4).cases()).contains(4);
    }

    @ParameterizedTest
    @CsvSource({"7, 24, false", "5, 5, false", "4, 24, true", "24, 4, true", "24, 0, false", "0, 24, true"})
    void whoMadeTheAnalysisIsHiddenWithWhetherThereWasOne(int ja, int nee, boolean hidden) {
        PublicEdition edition = PublicEdition.of(
                Cases.none()
                        .with(
                                ja,
                                2024,
                                Map.of(Column.ANALYSIS_BEFORE, List.of("ja"), Column.ANALYSIS_BY, List.of("anders")),
                                null)
                        .with(nee, Column.EDUCATION, "geen")
                        .figures(),
                5);

        assertThat(told(edition, Indicator.ANALYSIS_BY) instanceof Suppressed).isEqualTo(hidden);
    }

    /** The reader adds up and subtracts: totals that are told, minus what is told, within and between indicators. */
    @Property(tries = 500)
    void noSmallCountIsFoundBySubtraction(
            @ForAll("years") Figures figures, @ForAll @IntRange(min = 1, max = 12) int minimum) {
        PublicEdition edition = PublicEdition.of(figures, minimum);
        if (edition.cases().isEmpty()) {
            assertThat(figures.cases()).isLessThan(minimum);
            assertThat(edition.indicators()).isEmpty();
            return;
        }
        for (Indicator indicator : Indicator.values()) {
            if (told(edition, indicator) instanceof Told told) {
                int of = total(indicator, edition);
                if (indicator.severalPerCase()) {
                    requireNoSmallRest(told, of, minimum);
                } else {
                    requireSafeSum(told, of, minimum);
                }
            }
        }
    }

    private static void requireNoSmallRest(Told told, int of, int minimum) {
        told.values().values().stream().flatMap(Optional::stream).forEach(shown -> {
            assertThat(small(shown.n(), minimum)).isFalse();
            assertThat(small(of - shown.n(), minimum)).isFalse();
        });
    }

    private static void requireSafeSum(Told told, int of, int minimum) {
        int shown = told.values().values().stream()
                .map(Optional::orElseThrow)
                .mapToInt(Shown::n)
                .peek(n -> assertThat(small(n, minimum)).isFalse())
                .sum();
        int hidden = of - shown;
        assertThat(told.merged().map(Merged::n).orElse(0)).isEqualTo(hidden);
        told.merged().ifPresent(merged -> {
            assertThat(merged.values().size()).isGreaterThanOrEqualTo(2);
            assertThat(hidden).isGreaterThanOrEqualTo(minimum);
        });
    }

    /** As a reader knows it: the cases of the year, and for who made the analysis what is told of those with one. */
    private static int total(Indicator indicator, PublicEdition edition) {
        if (indicator != Indicator.ANALYSIS_BY) {
            return edition.cases().orElseThrow();
        }
        Told before = (Told) told(edition, Indicator.ANALYSIS_BEFORE);
        return Objects.requireNonNull(before.values().get("ja")).orElseThrow().n();
    }

    private static boolean small(int n, int minimum) {
        return n > 0 && n < minimum;
    }

    @Provide
    Arbitrary<Figures> years() {
        Arbitrary<List<Integer>> weights =
                Arbitraries.of(0, 0, 1, 2, 4, 5, 6, 12).list().ofSize(9);
        Arbitrary<Integer> before = Arbitraries.of(0, 1, 4, 5, 7, 20);
        return Combinators.combine(weights, weights, before).as(PublicEditionTest::year);
    }

    private static Figures year(List<Integer> one, List<Integer> other, int before) {
        Cases cases = Cases.none();
        List<String> education = new ArrayList<>(Column.EDUCATION.codes());
        for (int i = 0; i < education.size(); i++) {
            cases.with(one.get(i), Column.EDUCATION, education.get(i));
        }
        List<String> costs = Column.COSTS.codes();
        for (int i = 0; i < costs.size(); i++) {
            cases.with(
                    other.get(i),
                    2024,
                    Map.of(
                            Column.COSTS,
                            List.of(costs.get(i)),
                            Column.RESULTS,
                            Column.RESULTS.codes().subList(0, i)),
                    String.valueOf(one.get(i) * 3));
        }
        List<String> makers = Column.ANALYSIS_BY.codes();
        for (int i = 0; i < makers.size(); i++) {
            cases.with(
                    before * other.get(5 + i) / 6,
                    2024,
                    Map.of(Column.ANALYSIS_BEFORE, List.of("ja"), Column.ANALYSIS_BY, List.of(makers.get(i))),
                    null);
        }
        return cases.figures();
    }

    private static PublicFigures told(PublicEdition edition, Indicator indicator) {
        return Objects.requireNonNull(edition.indicators().get(indicator));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String[] numbers = text.split(" ");
        for (int i = 0; i < numbers.length; i++) {
            counts.put(String.valueOf((char) ('a' + i)), Integer.valueOf(numbers[i]));
        }
        return counts;
    }
}
