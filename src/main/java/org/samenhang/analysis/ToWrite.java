package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** An analysis that the caller may write in, with who would read what is written. */
record ToWrite(Whole whole, Audience audience) {

    private static final String ASKED = "whereabouts";

    /** Whether it has to be said if a text tells where somebody is (decision 0095). */
    boolean asks() {
        return audience.asksWhereabouts();
    }

    /** Whose whereabouts a text tells, for what can be kept from one reader; null when nobody's. */
    @Nullable
    UUID told(@Nullable String typed, Errors errors, Texts texts) {
        return audience.whereaboutsOf(Typed.line(typed), false, () -> errors.add(ASKED, texts.t(Audience.UNSAID)));
    }

    /** For a text that is one and the same for all: what somebody would read who may not know is to be written without the place. */
    void withoutPlace(@Nullable String typed, Errors errors, Texts texts) {
        UUID told = told(typed, errors, texts);
        String names = told == null ? "" : audience.shieldedReaders("all", told);
        if (!names.isEmpty()) {
            errors.add(ASKED, texts.t("casework.place.leave_out", names));
        }
    }
}
