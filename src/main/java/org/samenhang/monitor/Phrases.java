package org.samenhang.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.samenhang.monitor.register.Remark;

/** The texts of the command, from the same bundles as those of the pages, without the framework. */
final class Phrases {

    private final Properties texts;
    private final Locale locale;

    private Phrases(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static Phrases in(String language) {
        Properties texts = new Properties();
        String name = "/messages/monitor_" + language + ".properties";
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + name);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(texts, Locale.forLanguageTag(language));
    }

    String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return new MessageFormat(text, locale).format(arguments);
    }

    String warning(String file, Remark remark) {
        return text("monitor.register.warning", place(file, remark));
    }

    /** A remark with the place it is about. */
    String place(String file, Remark remark) {
        String said = text(remark.key(), remark.arguments().toArray());
        String row = String.valueOf(remark.row());
        if (remark.row() == 0) {
            return text("monitor.register.place.file", file, said);
        }
        return remark.column().isEmpty()
                ? text("monitor.register.place.row", file, row, said)
                : text("monitor.register.place.cell", file, row, remark.column(), said);
    }
}
