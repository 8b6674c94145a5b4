package org.samenhang.casework.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.casework.direction.Visible;

/** What is typed to mend a planned look back, or to move it to another day. */
public record ReplanForm(
        @Nullable String dueOn,
        @Nullable String question,
        @Nullable String visibleTo,
        @Nullable String why) {

    static ReplanForm of(LookBack look) {
        return new ReplanForm(look.dueOn().toString(), look.question(), look.visibleTo(), "");
    }

    /** What was typed, read. */
    record Said(LocalDate dueOn, String question, String visibleTo, String why) {}

    /** Reads it against the plan as it stands: only a day that changes asks for a reason, and has to be ahead. */
    Said read(Fields fields, LookBack look, LocalDate today) {
        LocalDate due = fields.day("dueOn", dueOn, "closing.plan.day.missing");
        boolean moves = due != null && !due.equals(look.dueOn());
        if (due != null && moves && due.isBefore(today)) {
            fields.wrong("dueOn", "closing.plan.day.past");
        }
        return new Said(
                due == null ? today : due,
                fields.line("question", question, "closing.plan.question.missing"),
                fields.oneOf("visibleTo", visibleTo, Visible.ALL, "closing.choose"),
                moves ? fields.line("why", why, "closing.replan.why.missing") : fields.line("why", why));
    }
}
