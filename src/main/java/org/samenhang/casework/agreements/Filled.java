package org.samenhang.casework.agreements;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the forms of this page, by the name of its field; no name is in two forms.
 *
 * @param part which form it was; empty when none was sent
 */
public record Filled(String part, Map<String, String> typed) {

    /** Nothing typed yet. */
    public static Filled nothing() {
        return new Filled("", Map.of());
    }

    /** What was typed in a field; null when it was not sent. */
    public @Nullable String value(String field) {
        return typed.get(field);
    }

    /** What was typed in a field, or what stands in it before. */
    public String value(String field, Object before) {
        String value = typed.get(field);
        return value == null ? before.toString() : value;
    }

    /** Whether this form was sent. */
    public boolean is(String form) {
        return part.equals(form);
    }
}
