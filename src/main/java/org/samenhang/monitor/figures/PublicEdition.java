package org.samenhang.monitor.figures;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The edition of a year's figures that may leave the team: no count from 1 up to a minimum is shown, nor can it be found by
 * subtracting what is shown.
 *
 * <p>Cases without a value count as one more value, {@link #MISSING}, listed last, in every indicator (a code of that name
 * keeps its own place and count). Percentages are
 * therefore of all cases of the indicator, the missing included: a percentage of the cases with a value would give away
 * how many are missing. For the same reason no denominator is shown; it is the number of cases of the year, and for who made
 * the earlier analysis the number with one.
 *
 * <p>The steps are those agreed with outsiders, to the letter. They withstand adding up and subtracting; who also reasons back
 * through the steps themselves can in rare corners still find a count: where as many cases as values are merged, each is 1,
 * and where a tie or a shown neighbour leaves one way only (5, 4, 4 with a minimum of 5 shows 5 and a sum of 8).
 *
 * @param cases how many cases were registered; empty when they are fewer than the minimum, and then nothing else is told
 * @param indicators every indicator, in the order in which they are told
 */
public record PublicEdition(int year, Optional<Integer> cases, Map<Indicator, PublicFigures> indicators) {

    /** The minimum when none is set. */
    public static final int MINIMUM = 5;

    /** The value that the cases without a value count as. */
    public static final String MISSING = "ontbreekt";

    /**
     * Takes out of the figures what may not be shown.
     *
     * @param minimum the smallest count that may be shown, apart from 0; at least 1
     */
    public static PublicEdition of(Figures figures, int minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException("A minimum is at least 1, not " + minimum);
        }
        if (figures.cases() < minimum) {
            return new PublicEdition(figures.year(), Optional.empty(), Map.of());
        }
        Map<Indicator, PublicFigures> indicators = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            indicators.put(indicator, shown(indicator, figures, minimum));
        }
        if (indicators.get(Indicator.ANALYSIS_BEFORE) instanceof PublicFigures.Suppressed suppressed) {
            indicators.put(Indicator.ANALYSIS_BY, suppressed);
        }
        return new PublicEdition(figures.year(), Optional.of(figures.cases()), indicators);
    }

    private static PublicFigures shown(Indicator indicator, Figures figures, int minimum) {
        IndicatorFigures counted = figures.of(indicator);
        if (indicator == Indicator.ANALYSIS_BY && counted.of() < minimum) {
            return new PublicFigures.Suppressed();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counted.values().forEach((value, of) -> counts.put(value, of.n()));
        // a register may use the word as a code of its own; where a case has several values none is missing
        counts.merge(MISSING, counted.missing(), Integer::sum);
        int of = counted.of() + counted.missing();
        return indicator.severalPerCase()
                ? Withholding.of(counts, of, minimum)
                : new Merging(counts, minimum).figures(indicator.decimals());
    }
}
