package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** A priority as it is filled in. */
public record PriorityForm(
        @Nullable String text,
        @Nullable String whoId,
        @Nullable String whoText,
        @Nullable String due,
        @Nullable String done,
        @Nullable String whereabouts,
        @Nullable Integer version) {

    static final int TEXT = 500;

    static PriorityForm empty() {
        return new PriorityForm(null, null, null, null, null, null, null);
    }

    static PriorityForm of(Priority priority, @Nullable UUID whereaboutsOf) {
        return new PriorityForm(
                priority.text(),
                priority.whoId() == null ? "" : priority.whoId().toString(),
                priority.whoId() == null ? priority.who() : null,
                priority.due() == null ? "" : priority.due().toString(),
                priority.done() ? "true" : null,
                Audience.said(whereaboutsOf),
                priority.version());
    }

    /** The same, for one that is still to be put on the list. */
    PriorityForm anew() {
        return new PriorityForm(text, whoId, whoText, due, null, whereabouts, null);
    }

    /** The same, over what somebody else made of it. */
    PriorityForm over(int theirs) {
        return new PriorityForm(text, whoId, whoText, due, done, whereabouts, theirs);
    }

    /** Whether its box is ticked. */
    public boolean isDone() {
        return "true".equals(done);
    }

    int versionOr(int other) {
        return Objects.requireNonNullElse(version, other);
    }

    Errors check(Whole whole, Texts texts) {
        Errors errors = Errors.none();
        errors.require("text", Typed.line(text), texts.t("analysis.priority.text.missing"));
        Limits.check(errors, "text", Typed.line(text), TEXT, texts);
        Limits.check(errors, "whoText", Typed.line(whoText), StatementForm.SPOKEN, texts);
        boolean known = whoId == null
                || whoId.isEmpty()
                || whole.parties().stream().map(Party::id).map(UUID::toString).anyMatch(whoId::equals);
        if (!known) {
            errors.add("whoId", texts.t("analysis.choose"));
        }
        if (day() == null && !Typed.line(due).isEmpty()) {
            errors.add("due", texts.t("analysis.day.wrong"));
        }
        return errors;
    }

    @Nullable
    LocalDate day() {
        return Typed.day(due);
    }
}
