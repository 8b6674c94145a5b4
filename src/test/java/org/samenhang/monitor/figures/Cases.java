package org.samenhang.monitor.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;

/** Cases for tests, of which only what is counted differs. */
final class Cases {

    private final List<CaseRow> rows = new ArrayList<>();

    static Cases none() {
        return new Cases();
    }

    /** So many cases of 2024 with these codes in this column. */
    Cases with(int n, Column column, String... codes) {
        return with(n, 2024, Map.of(column, List.of(codes)), null);
    }

    Cases with(int n, int year, Map<Column, List<String>> codes, @Nullable String hours) {
        for (int i = 0; i < n; i++) {
            Map<Column, List<String>> all = new EnumMap<>(Column.class);
            all.put(Column.ANALYSIS_BEFORE, List.of("nee"));
            all.putAll(codes);
            rows.add(new CaseRow(
                    0,
                    "c" + rows.size(),
                    null,
                    LocalDate.of(year, 6, 1),
                    null,
                    null,
                    null,
                    null,
                    hours == null ? null : new BigDecimal(hours),
                    all));
        }
        return this;
    }

    Cases withHours(String... hours) {
        for (String each : hours) {
            with(1, 2024, Map.of(), each);
        }
        return this;
    }

    Figures figures() {
        return Figures.of(rows, 2024);
    }
}
