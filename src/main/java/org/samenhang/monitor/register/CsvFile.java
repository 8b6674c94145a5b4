package org.samenhang.monitor.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CSV as RFC 4180 has it, read strictly: a quote stands only around a whole cell, or doubled inside one. A row is what a
 * spreadsheet makes a row of: a record (which may hold line breaks) or a blank line. A row with the right number of cells
 * that are all empty is how a spreadsheet writes a blank one, and is passed over as well.
 */
final class CsvFile {

    private static final int END = -1;

    private final Utf8 source;
    private final String text;
    private final char separator;
    private final Consumer<Line> taker;
    private List<Cell> header = List.of();
    private List<Cell> cells = new ArrayList<>();
    private boolean quoted;
    private int at;
    private int row;

    private CsvFile(Utf8 source, Consumer<Line> taker) {
        this.taker = taker;
        this.source = source;
        this.text = source.text();
        this.separator = separator(text);
    }

    /** Hands over every row that is not blank; says where and how the file broke off, if it did. */
    static Optional<Remark> read(byte[] bytes, Consumer<Line> taker) {
        if (Utf8.startsWith(bytes, 0xFE, 0xFF) || Utf8.startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(Remark.of(1, "", "utf16"));
        }
        if (Utf8.startsWith(bytes, 'P', 'K', 3, 4) || Utf8.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Remark.of(0, "", "workbook-not-csv"));
        }
        CsvFile file = new CsvFile(Utf8.decode(bytes), taker);
        try {
            file.readRows();
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(file.place(broken));
        }
    }

    /** {@code ;} when the first row that is not blank has one outside quotes, otherwise {@code ,}. */
    private static char separator(String text) {
        boolean inQuotes = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && c == ';') {
                return ';';
            } else if (!inQuotes && c == '\n' && begun) {
                return ',';
            }
            begun |= !Words.trim(String.valueOf(c)).isEmpty();
        }
        return ',';
    }

    private void readRows() throws Broken {
        while (at < text.length() || source.broken()) {
            row++;
            cells = new ArrayList<>();
            quoted = false;
            readRow();
            if (!blank()) {
                header = header.isEmpty() ? cells : header;
                taker.accept(new Line(row, cells));
            }
        }
    }

    private boolean blank() {
        boolean asWide = cells.size() == header.size();
        return (cells.size() == 1 && !quoted || asWide) && cells.stream().allMatch(Cell::blank);
    }

    private void readRow() throws Broken {
        while (true) {
            cells.add(Cell.of(peek() == '"' ? quotedCell() : plainCell()));
            int next = peek();
            if (next == separator) {
                at++;
            } else {
                endRow(next);
                return;
            }
        }
    }

    private void endRow(int next) throws Broken {
        if (next == '\r') {
            at++;
            next = peek();
            if (next != '\n') {
                throw new Broken("lone-cr");
            }
        }
        if (next == '\n') {
            at++;
        }
    }

    private String plainCell() throws Broken {
        int start = at;
        for (int c = peek(); c != separator && c != '\r' && c != '\n' && c != END; c = peek()) {
            if (c == '"') {
                throw new Broken("stray-quote");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedCell() throws Broken {
        quoted = true;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int c = peek();
            at++;
            if (c == END) {
                throw new Broken("open-quote");
            } else if (c != '"') {
                value.append((char) c);
            } else if (peek() == '"') {
                value.append('"');
                at++;
            } else {
                requireEndOfCell(peek());
                return value.toString();
            }
        }
    }

    private void requireEndOfCell(int next) throws Broken {
        if (next != separator && next != '\r' && next != '\n' && next != END) {
            throw new Broken("stray-quote");
        }
    }

    private int peek() throws Broken {
        if (at < text.length()) {
            char c = text.charAt(at);
            if (c == 0) {
                throw new Broken("nul");
            }
            return c;
        }
        if (source.broken()) {
            throw new Broken("encoding");
        }
        return END;
    }

    private Remark place(Broken broken) {
        int column = cells.size();
        String name = column < header.size() ? Words.fold(header.get(column).text()) : "";
        return Remark.of(Math.max(row, 1), name, broken.reason, source.faultInHex());
    }

    /** The form of the file breaks here; what follows cannot be told apart any more. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        Broken(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
