package org.samenhang.monitor.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases as a register that {@link Register} reads back to the same rows (but for the white space around texts, and
 * their place).
 *
 * <p>CSV has a byte-order mark, {@code ;} and decimal commas, for that is what a Dutch spreadsheet opens without questions. No cell
 * starts with a sign that makes it a formula: such text gets an apostrophe before it, which reading takes away.
 */
public final class RegisterWriting {

    private static final List<Column> COLUMNS = List.of(Column.values());

    private RegisterWriting() {}

    /** The rows as CSV in UTF-8. */
    public static byte[] csv(Collection<CaseRow> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(record(COLUMNS.stream().map(Column::header)));
        rows.forEach(row -> text.append(record(COLUMNS.stream().map(column -> text(row, column)))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The rows as a workbook (.xlsx) of one sheet, dates and hours as cells of their own kind. */
    public static byte[] xlsx(Collection<CaseRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Samenhang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("register");
            COLUMNS.forEach(column -> sheet.value(0, column.ordinal(), column.header()));
            int place = 1;
            for (CaseRow row : rows) {
                new SheetRow(sheet, place++).write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One line of CSV as a register has them, for other lists that leave as a spreadsheet: no cell becomes a formula. */
    public static String line(List<String> cells) {
        return record(cells.stream().map(cell -> FormulaGuard.close(Words.trim(cell))));
    }

    private static String record(Stream<String> cells) {
        return cells.map(RegisterWriting::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    static String text(CaseRow row, Column column) {
        Object value = value(row, column);
        return value == null ? "" : FormulaGuard.close(Words.trim(value.toString()));
    }

    private static @Nullable Object value(CaseRow row, Column column) {
        return switch (column) {
            case CASE_NUMBER -> row.number();
            case REGION -> row.region();
            case REGISTERED -> row.registered();
            case CLOSED -> row.closed();
            case BIRTH_YEAR -> row.birthYear();
            case MUNICIPALITY -> row.municipality();
            case PLACES -> row.places();
            case HOURS_SPENT ->
                row.hours() == null ? null : row.hours().toPlainString().replace('.', ',');
            default -> String.join(",", row.codes(column));
        };
    }

    /** One row of the sheet. Whole cells of text cannot become a formula, but may be saved as CSV later. */
    private record SheetRow(Worksheet sheet, int place) {

        void write(CaseRow row) {
            for (Column column : COLUMNS) {
                String text = text(row, column);
                if (!text.isEmpty()) {
                    sheet.value(place, column.ordinal(), text);
                }
            }
            writeDate(row.registered(), Column.REGISTERED);
            if (row.closed() != null) {
                writeDate(row.closed(), Column.CLOSED);
            }
            if (row.hours() != null
                    && row.hours().precision() <= 15
                    && Math.abs(row.hours().scale()) <= 15) {
                sheet.value(place, Column.HOURS_SPENT.ordinal(), row.hours());
            }
        }

        private void writeDate(LocalDate date, Column column) {
            sheet.value(place, column.ordinal(), date);
            sheet.style(place, column.ordinal()).format("yyyy-mm-dd").set();
        }
    }
}
