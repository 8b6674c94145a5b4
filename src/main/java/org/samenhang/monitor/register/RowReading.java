package org.samenhang.monitor.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one row, and finds every reason in it to refuse the file. */
final class RowReading {

    private final Line line;
    private final Header header;
    private final LocalDate today;
    private final Consumer<Remark> refusals;
    private final Consumer<Remark> warnings;
    private final Map<Column, List<String>> codes = new EnumMap<>(Column.class);
    private boolean refused;

    RowReading(Line line, Header header, LocalDate today, Consumer<Remark> refusals, Consumer<Remark> warnings) {
        this.line = line;
        this.header = header;
        this.today = today;
        this.refusals = refusals;
        this.warnings = warnings;
    }

    /** The row; empty when something in it is refused, or a required column is not there at all. */
    Optional<CaseRow> read() {
        String number = text(Column.CASE_NUMBER);
        String region = text(Column.REGION);
        LocalDate registered = date(Column.REGISTERED);
        LocalDate closed = date(Column.CLOSED);
        requireOrder(registered, closed);
        Integer birthYear = birthYear(registered);
        String municipality = text(Column.MUNICIPALITY);
        BigInteger places = value(Column.PLACES, "whole-number", Numbers::whole);
        BigDecimal hours = value(Column.HOURS_SPENT, "hours", Numbers::hours);
        readCodes();
        requireMaker();
        return refused || number == null || registered == null
                ? Optional.empty()
                : Optional.of(new CaseRow(
                        line.row(), number, region, registered, closed, birthYear, municipality, places, hours, codes));
    }

    /** The number of the case, also when the rest of the row is refused. */
    Optional<String> number() {
        Cell cell = header.cell(Column.CASE_NUMBER, line.cells());
        return Optional.of(FormulaGuard.open(Words.trim(cell.text()))).filter(text -> !text.isEmpty());
    }

    private void refuse(Column column, String reason, Object... arguments) {
        refused = true;
        refusals.accept(Remark.of(line.row(), column.header(), reason, arguments));
    }

    /** The trimmed text of a cell; empty also when it cannot be read or is missing, which is then said. */
    private String cell(Column column) {
        Cell cell = header.cell(column, line.cells());
        if (!cell.problem().isEmpty()) {
            refuse(column, cell.problem());
            return "";
        }
        String text = Words.trim(cell.text());
        if (text.isEmpty() && column.required() && header.has(column)) {
            refuse(column, "empty-cell");
        }
        return text;
    }

    private @Nullable String text(Column column) {
        String text = FormulaGuard.open(cell(column));
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T value(Column column, String reason, Form<T> form) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = form.read(text);
        if (value.isEmpty()) {
            refuse(column, reason, text);
        }
        return value.orElse(null);
    }

    private @Nullable LocalDate date(Column column) {
        LocalDate date = value(column, "date", Numbers::date);
        if (date != null && date.isAfter(today)) {
            refuse(column, "date-after-today", date);
        }
        return date;
    }

    private void requireOrder(@Nullable LocalDate registered, @Nullable LocalDate closed) {
        if (registered != null && closed != null && closed.isBefore(registered)) {
            refuse(Column.CLOSED, "closed-before-registered", closed, registered);
        }
    }

    private @Nullable Integer birthYear(@Nullable LocalDate registered) {
        Integer year = value(Column.BIRTH_YEAR, "year", Numbers::year);
        if (year != null && registered != null) {
            int age = registered.getYear() - year;
            if (age < 0 || age > 23) {
                refuse(Column.BIRTH_YEAR, "age", year, registered.getYear());
            }
        }
        return year;
    }

    private void readCodes() {
        for (Column column : Column.values()) {
            switch (column.kind()) {
                case CODE -> readCode(column);
                case CODES, OPEN_CODES -> readCodes(column);
                case TEXT, DATE, YEAR, WHOLE, HOURS -> {}
            }
        }
    }

    private void readCode(Column column) {
        String code = Words.fold(cell(column));
        if (column.codes().contains(code)) {
            codes.put(column, List.of(code));
        } else if (!code.isEmpty()) {
            refuse(column, "unknown-value", code, String.join(", ", column.codes()));
        }
    }

    private void readCodes(Column column) {
        Set<String> found = new LinkedHashSet<>();
        for (String piece : FormulaGuard.open(cell(column)).split(",", -1)) {
            String code = Words.fold(piece);
            if (code.isEmpty() || !found.add(code) || column.codes().contains(code)) {
                continue;
            }
            if (column.kind() == Column.Kind.OPEN_CODES) {
                warnings.accept(Remark.of(line.row(), column.header(), "unknown-code", code));
            } else {
                refuse(column, "unknown-value", code, String.join(", ", column.codes()));
            }
        }
        if (!found.isEmpty()) {
            codes.put(column, List.copyOf(found));
        }
    }

    /** Who made the earlier analysis is known exactly when there was one. */
    private void requireMaker() {
        String before =
                Words.fold(header.cell(Column.ANALYSIS_BEFORE, line.cells()).text());
        boolean named = !header.cell(Column.ANALYSIS_BY, line.cells()).blank();
        if (before.equals("ja") && !named && !header.hasTwice(Column.ANALYSIS_BY)) {
            refuse(Column.ANALYSIS_BY, "maker-missing");
        } else if (before.equals("nee") && named) {
            refuse(Column.ANALYSIS_BY, "maker-without-analysis");
        }
    }

    /** How a text is read; empty when it is not of that form. */
    private interface Form<T> {
        Optional<T> read(String text);
    }
}
