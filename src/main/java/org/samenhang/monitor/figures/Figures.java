package org.samenhang.monitor.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.samenhang.monitor.register.CaseRow;

/**
 * The figures of one year: of the cases registered in it.
 *
 * @param cases how many cases were registered
 * @param indicators every indicator, in the order in which they are told
 */
public record Figures(int year, int cases, Map<Indicator, IndicatorFigures> indicators) {

    /** The version of the definitions by which these figures are made. */
    public static final String DEFINITIONS = "1";

    /** Counts the cases among these that were registered in the year. */
    public static Figures of(Collection<CaseRow> rows, int year) {
        List<CaseRow> cases =
                rows.stream().filter(row -> row.registered().getYear() == year).toList();
        Map<Indicator, IndicatorFigures> indicators = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            indicators.put(indicator, Counting.of(indicator, cases).figures());
        }
        return new Figures(year, cases.size(), indicators);
    }

    /** The figures of one indicator. */
    public IndicatorFigures of(Indicator indicator) {
        IndicatorFigures found = indicators.get(indicator);
        if (found == null) {
            throw new IllegalArgumentException("Not counted: " + indicator);
        }
        return found;
    }
}
