package org.samenhang.casework.closing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What stands in the forms of the page on closing.
 *
 * @param closingId under which it will be closed
 * @param why it is opened again
 * @param planId under which the look back will be planned
 */
public record Typing(ClosingForm closing, UUID closingId, String why, PlanForm plan, UUID planId) {

    static Typing none(LocalDate today) {
        return new Typing(ClosingForm.of(today), UUID.randomUUID(), "", PlanForm.of(today), UUID.randomUUID());
    }

    Typing closing(ClosingForm form, UUID id) {
        return new Typing(form, id, why, plan, planId);
    }

    Typing reopening(String text) {
        return new Typing(closing, closingId, text, plan, planId);
    }

    Typing planning(PlanForm form, UUID id) {
        return new Typing(closing, closingId, why, form, id);
    }
}
