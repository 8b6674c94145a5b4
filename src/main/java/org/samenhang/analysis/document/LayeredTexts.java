package org.samenhang.analysis.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Texts;
import org.springframework.context.MessageSource;

/**
 * The texts of the house in one layer: a key with {@code .veryplain} or {@code .plain} behind it where there is one, the very plain
 * falling back on the plain, and the plain on what is said to professionals.
 */
record LayeredTexts(MessageSource messages, Locale locale, Layer layer) {

    String t(String key, @Nullable Object... arguments) {
        for (String end : endings()) {
            String text = messages.getMessage(key + end, arguments, null, locale);
            if (text != null) {
                return text;
            }
        }
        return new Texts(messages, locale).t(key, arguments);
    }

    String day(LocalDate day) {
        return new Texts(messages, locale).day(day);
    }

    private List<String> endings() {
        return switch (layer) {
            case PROFESSIONAL -> List.of();
            case PLAIN -> List.of(".plain");
            case VERY_PLAIN -> List.of(".veryplain", ".plain");
        };
    }
}
