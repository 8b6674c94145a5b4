package org.samenhang.interchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of what goes out, in the language of the one who receives it rather than of the one who sends it. */
public final class OutwardWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OutwardWords() {}

    /**
     * The words for a key of the bundle {@code interchange}.
     *
     * @param language a language tag; Dutch unless it starts with {@code en}
     * @param key without the name of the bundle
     */
    public static String of(String language, String key, Object... arguments) {
        Locale locale = Locale.of(language.startsWith("en") ? "en" : "nl");
        String words = ResourceBundle.getBundle("messages.interchange", locale, NO_FALLBACK)
                .getString("interchange." + key);
        return new MessageFormat(words, locale).format(arguments);
    }
}
