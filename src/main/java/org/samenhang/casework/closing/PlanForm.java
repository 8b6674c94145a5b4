package org.samenhang.casework.closing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;
import org.samenhang.casework.direction.Visible;

/** What is typed to plan a look back. */
public record PlanForm(
        @Nullable String dueOn,
        @Nullable String question,
        @Nullable String visibleTo,
        @Nullable String whereabouts) {

    private static final int MONTHS_AHEAD = 3;

    /** An empty form: in a few months, read by everybody. */
    public static PlanForm of(LocalDate today) {
        return new PlanForm(today.plusMonths(MONTHS_AHEAD).toString(), "", "all", null);
    }

    /** What was typed, read. */
    record Said(
            LocalDate dueOn,
            String question,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    Said read(Fields fields, Audience audience, LocalDate today) {
        LocalDate due = fields.day("dueOn", dueOn, "closing.plan.day.missing");
        if (due != null && due.isBefore(today)) {
            fields.wrong("dueOn", "closing.plan.day.past");
        }
        return new Said(
                due == null ? today : due,
                fields.line("question", question, "closing.plan.question.missing"),
                fields.oneOf("visibleTo", visibleTo, Visible.ALL, "closing.choose"),
                audience.whereaboutsOf(whereabouts, true, () -> fields.wrong("whereabouts", Audience.UNSAID)));
    }
}
