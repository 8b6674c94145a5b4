package org.samenhang.monitor.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;

/** Counts one indicator over the cases of a year. */
final class Counting {

    private final Indicator indicator;
    private final Map<String, List<String>> casesByValue = new LinkedHashMap<>();
    private final Map<String, List<String>> casesByUnknownCode = new TreeMap<>(TextOrder.BY_CODE_POINT);
    private int of;
    private int missing;

    private Counting(Indicator indicator) {
        this.indicator = indicator;
        indicator.knownValues().forEach(value -> casesByValue.put(value, new ArrayList<>()));
    }

    static Counting of(Indicator indicator, List<CaseRow> cases) {
        Counting counting = new Counting(indicator);
        cases.forEach(counting::count);
        counting.casesByValue.putAll(counting.casesByUnknownCode);
        return counting;
    }

    private void count(CaseRow row) {
        if (!asks(row)) {
            return;
        }
        List<String> values = values(row);
        if (values.isEmpty() && !indicator.severalPerCase()) {
            missing++;
            return;
        }
        of++;
        values.forEach(value -> cases(value).add(row.number()));
    }

    /** Who made the earlier analysis is asked only where there was one. */
    private boolean asks(CaseRow row) {
        return indicator != Indicator.ANALYSIS_BY || "ja".equals(row.code(Column.ANALYSIS_BEFORE));
    }

    private List<String> values(CaseRow row) {
        return indicator.shape() == Indicator.Shape.HOURS
                ? List.of(HoursClass.of(row.hours()))
                : row.codes(indicator.column());
    }

    private List<String> cases(String value) {
        List<String> known = casesByValue.get(value);
        return known != null ? known : casesByUnknownCode.computeIfAbsent(value, v -> new ArrayList<>());
    }

    IndicatorFigures figures() {
        List<Integer> counts = casesByValue.values().stream().map(List::size).toList();
        List<String> percents100 =
                indicator.severalPerCase() || of == 0 ? List.of() : Percents.to100(counts, indicator.decimals());
        Map<String, ValueFigures> values = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<String, List<String>> value : casesByValue.entrySet()) {
            String percent100 = percents100.isEmpty() ? null : percents100.get(place);
            values.put(value.getKey(), figures(value.getValue(), percent100));
            place++;
        }
        return new IndicatorFigures(of, missing, Collections.unmodifiableMap(values));
    }

    private ValueFigures figures(List<String> cases, @Nullable String percent100) {
        int n = cases.size();
        if (of == 0) {
            return new ValueFigures(n, null, null, null, null, null, List.of());
        }
        Interval interval = Interval.wilson(n, of);
        return new ValueFigures(
                n,
                Percents.share(n, of),
                Percents.percent(n, of, indicator.decimals()),
                percent100,
                interval.low(),
                interval.high(),
                List.copyOf(cases));
    }
}
