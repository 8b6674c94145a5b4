package org.samenhang.monitor.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small registers for tests: one right row, of which a test changes what it is about. */
final class Registers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    private Registers() {
        cells.put(Column.CASE_NUMBER, "1");
        cells.put(Column.REGISTERED, "2024-03-01");
        cells.put(Column.REGISTRANT, "gi");
        cells.put(Column.QUESTION, "analyse");
        cells.put(Column.EDUCATION, "geen");
        cells.put(Column.SCHOOL_PROBLEMS, "ja");
        cells.put(Column.ANALYSIS_BEFORE, "nee");
        cells.put(Column.RE_REGISTRATION, "nee");
        cells.put(Column.STAY_TO_STAY, "ja");
    }

    static Registers row() {
        return new Registers();
    }

    Registers with(Column column, String text) {
        cells.put(column, text);
        return this;
    }

    static String header() {
        return Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(";"));
    }

    String line() {
        return Arrays.stream(Column.values())
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(";"));
    }

    Reading read() {
        return csv(header(), line());
    }

    static Reading csv(String... lines) {
        return bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Reading bytes(byte[] bytes) {
        return Register.read("register.csv", bytes, CLOCK);
    }

    static Reading workbook(byte[] bytes) {
        return Register.read("Register.XLSX", bytes, CLOCK);
    }

    /** The places and reasons, as {@code 3:uren:hours}. */
    static List<String> places(List<Remark> remarks) {
        return remarks.stream()
                .map(r -> r.row() + ":" + r.column() + ":" + r.key().substring("monitor.register.".length()))
                .toList();
    }
}
