package org.samenhang.monitor.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Makes of each cell of a sheet the text that a register would hold: a date cell its date, a number cell its number. */
final class SheetCells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final List<String> strings;
    private final NumberFormats formats;
    private final boolean dates1904;

    SheetCells(List<String> strings, NumberFormats formats, boolean dates1904) {
        this.strings = strings;
        this.formats = formats;
        this.dates1904 = dates1904;
    }

    /** Reads the cell that starts here, up to its end. */
    Cell read(Xml xml) throws IOException, XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = SharedStrings.text(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (formula && value.isEmpty() && !type.equals("str")) {
            return Cell.unfit("formula-without-value");
        }
        return cell(type, style, value);
    }

    private Cell cell(String type, String style, String value) throws IOException {
        return switch (type) {
            case "s" -> value.isEmpty() ? Cell.EMPTY : Cell.of(shared(value));
            case "inlineStr" -> Cell.of(value);
            case "str" -> Cell.of(SharedStrings.unescape(value));
            case "b" -> Cell.of(value.equals("1") || value.equals("true") ? "TRUE" : "FALSE");
            case "e" -> Cell.unfit("error-cell");
            case "d" -> isoDate(value);
            case "", "n" -> value.isEmpty() ? Cell.EMPTY : number(Words.trim(value), formats.of(style));
            default -> throw new IOException("A cell of an unknown type");
        };
    }

    private String shared(String index) throws IOException {
        int at = Integer.parseInt(index.strip());
        if (at < 0 || at >= strings.size()) {
            throw new IOException("A text that is not there");
        }
        return strings.get(at);
    }

    private Cell number(String value, NumberFormats.Shown shown) throws IOException {
        if (!NUMBER.matcher(value).matches()) {
            throw new IOException("A number that is none");
        }
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number)) {
            throw new IOException("A number that is too large");
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return switch (shown) {
            case DATE -> date(exact);
            case TIME -> Cell.unfit("time-cell");
            case NUMBER ->
                Cell.of(exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
        };
    }

    /** Day 60 of the 1900 count is a 29 February that never was. */
    private Cell date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return Cell.unfit("no-date");
        }
        int day = serial.intValue();
        LocalDate date = dates1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        boolean none = !dates1904 && (day == 0 || day == 60) || date.isAfter(LAST);
        return none ? Cell.unfit("no-date") : Cell.of(date.toString());
    }

    /** The kind of date cell that is written out: 2024-01-08, or with a time behind it. */
    private static Cell isoDate(String value) {
        String text = Words.trim(value);
        try {
            String day = text.toUpperCase(Locale.ROOT).split("T", 2)[0];
            return text.isEmpty() ? Cell.EMPTY : Cell.of(LocalDate.parse(day).toString());
        } catch (DateTimeException e) {
            return Cell.unfit("no-date");
        }
    }
}
