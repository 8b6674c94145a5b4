package org.samenhang.monitor.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a register: a spreadsheet with one row per case, as CSV in UTF-8 or as workbook (.xlsx).
 *
 * <p>The name of the file says which of the two it is. Everything is read before anything is taken, and every reason for
 * refusing is given. Where the agreement with outsiders leaves a choice: a number of a case is the same whatever its case;
 * an empty piece between two commas is no code; a year of registration or birth has four digits; a number has no sign,
 * exponent or grouping; a column without a name is reported and ignored; a text that begins with an apostrophe and then
 * with a sign that starts a formula loses the apostrophe (see {@link RegisterWriting}).
 */
public final class Register {

    /** In bytes. A row takes some two hundred. */
    public static final int LARGEST = 200 * 1024 * 1024;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final List<CaseRow> rows = new ArrayList<>();
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final LocalDate today;
    private Optional<Header> header = Optional.empty();

    private Register(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a file of at most {@link #LARGEST} bytes.
     *
     * @param name the name of the file; ending in .xlsx for a workbook
     * @param clock says which day it is, in Amsterdam
     */
    public static Reading read(String name, byte[] bytes, Clock clock) {
        Register register = new Register(LocalDate.now(clock.withZone(HERE)));
        if (bytes.length > LARGEST) {
            return register.refused(Remark.of(0, "", "too-large", LARGEST / 1024 / 1024));
        }
        Optional<Remark> broken = name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? WorkbookFile.read(bytes, register::take)
                : CsvFile.read(bytes, register::take);
        if (broken.isPresent()) {
            return register.refused(broken.get());
        }
        if (register.header.isEmpty()) {
            return register.refused(Remark.of(1, "", "empty"));
        }
        return register.reading();
    }

    private Reading refused(Remark reason) {
        refusals.add(reason);
        return reading();
    }

    private Reading reading() {
        return new Reading(rows, refusals, warnings);
    }

    private void take(Line line) {
        if (header.isEmpty()) {
            header = Optional.of(Header.read(line, refusals::add, warnings::add));
        } else {
            takeRow(line, header.get());
        }
    }

    private void takeRow(Line line, Header columns) {
        if (line.cells().size() != columns.width()) {
            refusals.add(Remark.of(line.row(), "", "cell-count", line.cells().size(), columns.width()));
            return;
        }
        RowReading reading = new RowReading(line, columns, today, refusals::add, warnings::add);
        Optional<CaseRow> row = reading.read();
        reading.number().ifPresent(number -> requireOwnNumber(line.row(), number));
        row.ifPresent(rows::add);
    }

    private void requireOwnNumber(int row, String number) {
        Integer earlier = rowOfNumber.putIfAbsent(Words.fold(number), row);
        if (earlier != null) {
            refusals.add(Remark.of(row, Column.CASE_NUMBER.header(), "double-number", number, earlier));
        }
    }
}
