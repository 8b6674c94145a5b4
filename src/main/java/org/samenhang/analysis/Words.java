package org.samenhang.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed, as it is kept: trimmed, without what nobody can see and the database cannot hold. */
final class Words {

    private Words() {}

    /** On one line. */
    static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** With its lines, and one way to end a line. */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean turnsAround = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
            if (point == '\n' || point == '\t' || !(Character.isISOControl(point) || half || turnsAround)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip();
    }

    /** Null for nothing, as the database wants it. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As the database counts it. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The constant that a form or the database spells this way. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
