package org.samenhang.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, without characters that nobody types: control characters and marks that turn text around. */
public final class Typed {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()/. -]{8,40}");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private Typed() {}

    /** On one line, without space around it; empty for null. */
    public static String line(@Nullable String typed) {
        String text = text(typed);
        StringBuilder line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean space = one == ' ' || one == '\n' || one == '\t';
            if (!space) {
                line.append(one);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    /** With its line breaks, without space around it; empty for null. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char one = typed.charAt(at);
            if (one == '\r') {
                boolean pair = at + 1 < typed.length() && typed.charAt(at + 1) == '\n';
                text.append(pair ? "" : "\n");
            } else if (!unseen(one)) {
                text.append(one);
            }
        }
        return text.toString().strip();
    }

    /** Whether a line can be dialled: digits, with what people write between them. */
    public static boolean isPhone(String line) {
        return PHONE.matcher(line).matches()
                && line.chars().filter(Character::isDigit).count() >= 8;
    }

    /**
     * A day as people write it: {@code 2026-11-03}, as a field for days sends it, or {@code 3-11-2026} with a dash, stroke, dot or space.
     *
     * @return null when nothing was typed, or no day from 1900 up to and including 2199
     */
    public static @Nullable LocalDate day(@Nullable String typed) {
        String line = line(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(line);
        Matcher dayFirst = DAY_FIRST.matcher(line);
        try {
            LocalDate day = yearFirst.matches()
                    ? LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3))
                    : dayFirst.matches()
                            ? LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1))
                            : null;
            return day == null || day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean unseen(char one) {
        return Character.isISOControl(one) && one != '\n' && one != '\t'
                || one >= '\u202A' && one <= '\u202E'
                || one >= '\u2066' && one <= '\u2069'
                || one == '\uFEFF'
                || one >= '\uFFFE';
    }

    /** The version that somebody had before them; -1, which is no version, when it is no number. */
    public static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
