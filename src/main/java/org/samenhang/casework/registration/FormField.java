package org.samenhang.casework.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Option;

/**
 * One question as it stands on a page.
 *
 * @param name name of the field
 * @param kind how it is answered
 * @param value what is in it; null for nothing
 * @param options what can be chosen; empty for what is written
 * @param theirs what somebody else wrote here meanwhile, in words; null when nobody did
 */
public record FormField(
        String name,
        Question.Kind kind,
        String label,
        @Nullable String hint,
        @Nullable String value,
        List<Option> options,
        boolean optional,
        @Nullable String autocomplete,
        @Nullable String theirs) {}
