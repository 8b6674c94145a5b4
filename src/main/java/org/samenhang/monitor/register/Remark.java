package org.samenhang.monitor.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to say about a place in a register: why it is refused, or a warning.
 *
 * @param row the row as a spreadsheet counts (the header is row 1); 0 for the file as a whole
 * @param column the name of the column; empty for a whole row
 * @param key the text's key in the bundles of this room
 * @param arguments what the text is filled with, made harmless for a screen
 */
public record Remark(int row, String column, String key, List<String> arguments) {

    private static final int LONGEST = 200;

    static Remark of(int row, String column, String reason, Object... arguments) {
        return new Remark(
                row,
                harmless(column),
                "monitor.register." + reason,
                Stream.of(arguments).map(String::valueOf).map(Remark::harmless).toList());
    }

    /** Control characters could drive a terminal, and a cell can be as long as a book. */
    private static String harmless(String text) {
        String cut = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST)) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
        return cut.codePoints()
                .map(c -> isInvisible(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
