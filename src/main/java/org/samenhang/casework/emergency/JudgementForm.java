package org.samenhang.casework.emergency;

import org.jspecify.annotations.Nullable;

/** What the privacy officer fills in on an emergency opening, as it was typed. */
public record JudgementForm(String right, String words, String tellOn, String tellReason) {

    /** Nulls as empty texts. */
    public JudgementForm {
        right = orEmpty(right);
        words = orEmpty(words);
        tellOn = orEmpty(tellOn);
        tellReason = orEmpty(tellReason);
    }

    static JudgementForm empty() {
        return new JudgementForm("", "", "", "");
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
