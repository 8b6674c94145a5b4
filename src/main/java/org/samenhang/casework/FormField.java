package org.samenhang.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Option;

/**
 * One question of a form, as it is shown.
 *
 * @param values what was typed or ticked; empty when nothing was
 * @param theirs what somebody else wrote there meanwhile; null when nobody did
 */
public record FormField(
        String name,
        Kind kind,
        String label,
        @Nullable String hint,
        List<Option> options,
        boolean optional,
        List<String> values,
        @Nullable String theirs) {

    /** How a question is answered. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        NUMBER,
        CHOICE,
        SELECT,
        MANY,
        TICK
    }

    /** The same question under another name, where one page asks it twice. */
    public FormField named(String other) {
        return new FormField(other, kind, label, hint, options, optional, values, theirs);
    }

    /** What was typed; empty when nothing was. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
