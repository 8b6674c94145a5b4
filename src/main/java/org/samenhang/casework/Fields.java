package org.samenhang.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;

/** Reads what was typed into a form, field by field, and gathers what is to be mended. */
public final class Fields {

    /** Longest text that a field takes, in characters. */
    public static final int LONG = 4000;

    /** Longest line. */
    public static final int LINE = 300;

    private final MessageSource messages;
    private final Locale locale;
    private final Errors errors = Errors.none();

    public Fields(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** What is to be mended so far. */
    public Errors errors() {
        return errors;
    }

    /** Adds a sentence on a field, by its key. */
    public void wrong(String field, String key, Object... args) {
        errors.add(field, text(key, args));
    }

    /** Adds a sentence on the form as a whole. */
    public void wrong(String key) {
        errors.add(text(key));
    }

    /** A text with its line breaks; empty when nothing was typed. */
    public String text(String field, @Nullable String typed) {
        return upTo(field, Typed.text(typed), LONG);
    }

    /** A text that has to be there. */
    public String text(String field, @Nullable String typed, String missing) {
        return required(field, text(field, typed), missing);
    }

    /** A line; empty when nothing was typed. */
    public String line(String field, @Nullable String typed) {
        return upTo(field, Typed.line(typed), LINE);
    }

    /** A line that has to be there. */
    public String line(String field, @Nullable String typed, String missing) {
        return required(field, line(field, typed), missing);
    }

    /** A line of at most so many characters that has to be there. */
    public String line(String field, @Nullable String typed, String missing, int longest) {
        return required(field, upTo(field, Typed.line(typed), longest), missing);
    }

    /** A {@linkplain Typed#day day}; null when nothing was typed or it is no day. */
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        String line = Typed.line(typed);
        if (line.isEmpty()) {
            return null;
        }
        LocalDate day = Typed.day(line);
        if (day == null) {
            wrong(field, "casework.field.no_day");
        }
        return day;
    }

    /** A day that has to be there. */
    public @Nullable LocalDate day(String field, @Nullable String typed, String missing) {
        required(field, Typed.line(typed), missing);
        return day(field, typed);
    }

    /** One of these values. */
    public String oneOf(String field, @Nullable String typed, Collection<String> values, String missing) {
        String value = Typed.line(typed);
        if (!values.contains(value)) {
            wrong(field, missing);
            return "";
        }
        return value;
    }

    /** The id that was chosen; null when none was. */
    public @Nullable UUID id(@Nullable String typed) {
        try {
            String line = Typed.line(typed);
            return line.length() == 36 ? UUID.fromString(line) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private String required(String field, String value, String missing) {
        if (value.isBlank()) {
            wrong(field, missing);
        }
        return value;
    }

    private String upTo(String field, String value, int longest) {
        if (value.length() > longest) {
            wrong(field, "casework.field.too_long", longest, value.length());
        }
        return value;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
