package org.samenhang.analysis.coherence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.samenhang.json.Refusal;

/** The texts of this package in one language. */
public record Wording(ResourceBundle texts) {

    /** Dutch unless English is asked for. */
    public static Wording in(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        return new Wording(ResourceBundle.getBundle(
                "messages.coherence",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(texts.getString("coherence." + key), Locale.ROOT).format(arguments);
    }

    /** Why a file is refused, with its place. */
    public String of(Refusal.Reason reason) {
        String message = of("refused." + reason.key(), reason.arguments().toArray());
        return reason.path().isEmpty() ? message : reason.path() + ": " + message;
    }
}
