package org.samenhang.sharing;

import java.util.Locale;
import org.samenhang.casework.Days;
import org.springframework.context.MessageSource;

/** The words around what is shared, on paper as on the page. */
public record SharedWords(MessageSource messages, Locale locale, Days days) {

    /** The text for a key. */
    public String t(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
