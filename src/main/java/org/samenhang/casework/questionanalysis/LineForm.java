package org.samenhang.casework.questionanalysis;

import java.util.Objects;
import org.samenhang.form.Typed;

/** What was typed for a new line; a field that was not in the form is empty. */
public record LineForm(String words, String level, String side, String amount) {

    public LineForm {
        words = Objects.requireNonNullElse(words, "");
        level = Objects.requireNonNullElse(level, "");
        side = Objects.requireNonNullElse(side, "");
        amount = Objects.requireNonNullElse(amount, "");
    }

    static LineForm empty() {
        return new LineForm("", "", "", "");
    }

    LineForm tidy() {
        return new LineForm(Typed.line(words), Typed.line(level), Typed.line(side), Typed.line(amount));
    }
}
