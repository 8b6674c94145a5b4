package org.samenhang.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed, as the database keeps and spells it. */
final class Words {

    private Words() {}

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
