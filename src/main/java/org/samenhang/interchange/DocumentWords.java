package org.samenhang.interchange;

import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words around every document, in the language of the document rather than of the one who asks for it. */
public final class DocumentWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private DocumentWords() {}

    /**
     * The word for a key of the bundle {@code interchange}.
     *
     * @param language a language tag; Dutch unless it starts with {@code en}
     */
    public static String of(String language, String key) {
        Locale locale = Locale.of(language.startsWith("en") ? "en" : "nl");
        return ResourceBundle.getBundle("messages.interchange", locale, NO_FALLBACK)
                .getString("interchange." + key);
    }
}
