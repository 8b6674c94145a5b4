package org.samenhang.monitor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;

/** A row without its place in a file, to see whether two say the same. */
record ImportedRow(
        String number,
        String region,
        String registered,
        String closed,
        String birthYear,
        String municipality,
        String places,
        String hours,
        Map<Column, List<String>> codes) {

    static ImportedRow of(CaseRow row) {
        BigDecimal hours = row.hours();
        return new ImportedRow(
                row.number(),
                text(row.region()),
                row.registered().toString(),
                text(row.closed()),
                text(row.birthYear()),
                text(row.municipality()),
                text(row.places()),
                hours == null ? "" : hours.stripTrailingZeros().toPlainString(),
                Stream.of(Column.values()).collect(Collectors.toMap(Function.identity(), row::codes)));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
