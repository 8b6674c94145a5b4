package org.samenhang.analysis;

import org.samenhang.form.Errors;

/** Says that something is too long, and by how much. */
final class Limits {

    private Limits() {}

    static Errors check(Errors errors, String field, String text, int most, Texts texts) {
        int length = Words.length(text);
        return length <= most ? errors : errors.add(field, texts.t("analysis.too_long", most, length - most));
    }
}
