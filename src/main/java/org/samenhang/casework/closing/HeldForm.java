package org.samenhang.casework.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;

/** What is typed after looking back. */
public record HeldForm(
        @Nullable String heldOn,
        @Nullable String worksFromAnalysis,
        @Nullable String text) {

    /** The form as it stands. */
    static HeldForm of(LookBack look, LocalDate today) {
        LocalDate held = look.heldOn();
        return new HeldForm((held == null ? today : held).toString(), look.worksFromAnalysis(), look.text());
    }

    /** What was typed, read. */
    record Said(LocalDate heldOn, String worksFromAnalysis, String text) {}

    Said read(Fields fields, LocalDate today) {
        LocalDate held = fields.day("heldOn", heldOn, "closing.held.day.missing");
        if (held != null && held.isAfter(today)) {
            fields.wrong("heldOn", "casework.field.ahead");
        }
        return new Said(
                held == null ? today : held,
                fields.oneOf("worksFromAnalysis", worksFromAnalysis, LookBack.WORKS, "closing.held.works.missing"),
                fields.text("text", text, "closing.held.text.missing"));
    }
}
