package org.samenhang.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of the copy, in the language of its reader. */
record CopyWords(MessageSource messages, Locale locale) {

    String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
