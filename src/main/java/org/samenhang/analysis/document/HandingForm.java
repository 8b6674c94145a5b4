package org.samenhang.analysis.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Texts;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** For whom outside the case something is made, what for and on which ground; cleaned, not checked. */
public record HandingForm(Wish wish, String recipient, String purpose, String ground, String reason) {

    /** On which ground it may be handed over. */
    public static final List<String> GROUNDS = List.of("court", "guardian", "consent", "other");

    private static final int NAME = 300;
    private static final int TEXT = 1_000;

    static HandingForm of(
            Wish wish,
            @Nullable String recipient,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable String reason) {
        return new HandingForm(
                wish, Typed.line(recipient), Typed.text(purpose), ground == null ? "" : ground, Typed.text(reason));
    }

    Errors errors(Texts texts) {
        Errors errors = Errors.none()
                .require("recipient", recipient, texts.t("takehome.outside.recipient.missing"))
                .require("purpose", purpose, texts.t("takehome.outside.purpose.missing"));
        fits(errors, "recipient", recipient, NAME, texts);
        fits(errors, "purpose", purpose, TEXT, texts);
        if (!GROUNDS.contains(ground)) {
            errors.add("ground", texts.t("takehome.outside.ground.missing"));
        }
        if (ground.equals("other")) {
            errors.require("reason", reason, texts.t("takehome.outside.reason.missing"));
        }
        return fits(errors, "reason", reason, TEXT, texts);
    }

    private static Errors fits(Errors errors, String field, String text, int most, Texts texts) {
        return text.codePointCount(0, text.length()) <= most
                ? errors
                : errors.add(field, texts.t("takehome.outside.too_long", most));
    }
}
