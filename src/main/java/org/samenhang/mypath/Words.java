package org.samenhang.mypath;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of this room in one language: by the address of the page, not by who asks for it. */
public final class Words {

    private static final String PAGE = "mypath.page.";

    private final Locale locale;
    private final Properties texts = new Properties();

    Words(Locale locale) {
        this.locale = locale;
        for (String room : List.of("mypath", "vault")) {
            String bundle = "/messages/" + room + "_" + locale.getLanguage() + ".properties";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream(bundle), bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The text for a key; one that is missing throws. */
    public String t(String key, @Nullable Object... given) {
        return new MessageFormat(Objects.requireNonNull(texts.getProperty(key), key), locale).format(given);
    }

    /** {@code nl} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** Where this language's pages begin. */
    public String root() {
        return lang().equals("nl") ? "/eigen-weg" : "/eigen-weg/" + lang();
    }

    /** The texts that the page itself puts in place, with their places as {@code {0}}. */
    Map<String, String> ofThePage() {
        Map<String, String> words = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(PAGE)) {
                words.put(key.substring(PAGE.length()), texts.getProperty(key).replace("''", "'"));
            }
        }
        return words;
    }
}
