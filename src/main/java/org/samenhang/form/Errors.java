package org.samenhang.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mended in a form, in the order of its fields: a sentence per field, and sentences on the whole. Sentences are
 * in the reader's language and say what to do. A field keeps its first sentence.
 */
public final class Errors {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> global = new ArrayList<>();

    /** Nothing to mend. */
    public static Errors none() {
        return new Errors();
    }

    /** Adds a sentence on a field, unless that field has one already. */
    public Errors add(String field, String message) {
        fields.putIfAbsent(field, Objects.requireNonNull(message));
        return this;
    }

    /** Adds a sentence on the form as a whole. */
    public Errors add(String message) {
        global.add(Objects.requireNonNull(message));
        return this;
    }

    /** Adds the sentence when the field is empty or blank. */
    public Errors require(String field, @Nullable String value, String message) {
        return value == null || value.isBlank() ? add(field, message) : this;
    }

    /** Whether this field is to be mended. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The sentence on this field; null when it is fine. */
    public @Nullable String message(String field) {
        return fields.get(field);
    }

    /** Whether the form can be accepted. */
    public boolean isEmpty() {
        return fields.isEmpty() && global.isEmpty();
    }

    /** Number of sentences. */
    public int count() {
        return fields.size() + global.size();
    }

    /** Field name to sentence, in the order in which they were added. */
    public Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Sentences on the form as a whole. */
    public List<String> global() {
        return Collections.unmodifiableList(global);
    }

    @Override
    public String toString() {
        return "Errors" + fields + global;
    }
}
