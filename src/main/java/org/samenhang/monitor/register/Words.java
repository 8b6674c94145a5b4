package org.samenhang.monitor.register;

import java.util.Locale;

/** How names and values are compared: without the white space around them and without case. */
final class Words {

    private Words() {}

    /** Leaves out white space on both sides, the no-break kinds included: they come along when cells are pasted. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Lower case the same everywhere, also on a machine set to Turkish. */
    static String fold(String text) {
        return trim(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
