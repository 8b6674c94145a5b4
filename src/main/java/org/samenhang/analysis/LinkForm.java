package org.samenhang.analysis;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** An arrow as it is filled in. */
public record LinkForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String sign,
        @Nullable String note,
        @Nullable String doubt,
        @Nullable Integer version) {

    static final int NOTE = 500;

    static LinkForm of(Arrow arrow) {
        return new LinkForm(
                arrow.from().toString(),
                arrow.to().toString(),
                arrow.sign().code(),
                arrow.note(),
                arrow.doubt() ? "true" : null,
                arrow.version());
    }

    /** The same, for an arrow that is still to be drawn. */
    LinkForm anew() {
        return new LinkForm(from, to, sign, note, doubt, null);
    }

    /** Whether its box is ticked. */
    public boolean isDoubted() {
        return "true".equals(doubt);
    }

    Errors check(Texts texts) {
        Errors errors = Errors.none();
        Limits.check(errors, "note", Typed.line(note), NOTE, texts);
        if (!"+".equals(sign) && !"-".equals(sign)) {
            errors.add("sign", texts.t("analysis.choose"));
        }
        return errors;
    }

    Errors checkNew(Texts texts) {
        Errors errors = check(texts);
        if (end(from) == null) {
            errors.add("from", texts.t("analysis.link.from.missing"));
        }
        if (end(to) == null) {
            errors.add("to", texts.t("analysis.link.to.missing"));
        }
        return errors;
    }

    /** As typed on one line by naming two: naming one twice is more likely a slip than meant. */
    Errors checkTyped(Texts texts) {
        Errors errors = checkNew(texts);
        if (errors.isEmpty() && Objects.equals(end(from), end(to))) {
            errors.add("to", texts.t("analysis.link.itself"));
        }
        return errors;
    }

    Sign signed() {
        return "-".equals(sign) ? Sign.LESS : Sign.MORE;
    }

    static @Nullable UUID end(@Nullable String id) {
        try {
            return StatementForm.id(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
