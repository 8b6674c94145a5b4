package org.samenhang.casework.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.FilledForm;
import org.samenhang.form.Option;

/**
 * What a form says of handing over, be it in one case or in all of a family: to whom, for good or for a while, and what is told in it.
 *
 * @param untilOn null when it is for good
 */
record Handing(UUID receiver, LocalDate fromOn, @Nullable LocalDate untilOn, String told) {

    /** With something that is told of one case alone, at the end. */
    Handing telling(String more) {
        return more.isEmpty() ? this : new Handing(receiver, fromOn, untilOn, told + "\n\n" + more);
    }

    /** Asks it. */
    static FilledForm ask(FilledForm form, List<Option> receivers) {
        return form.select("receiver", receivers)
                .choice("kind", form.options("casework.handover.kind", List.of("good", "away")))
                .day("fromOn")
                .optionalDay("untilOn")
                .text("told");
    }

    /** Reads it; null when something is to be mended. */
    static @Nullable Handing read(FilledForm form, LocalDate today) {
        LocalDate from = form.dayOf("fromOn");
        LocalDate until = form.dayOf("untilOn");
        boolean away = form.chosen("kind", "good").equals("away");
        form.check(from == null || !from.isBefore(today), "fromOn", "casework.handover.fromOn.past");
        if (away) {
            form.check(until != null, "untilOn", "casework.handover.untilOn.missing");
            form.check(
                    until == null || from == null || !until.isBefore(from),
                    "untilOn",
                    "casework.handover.untilOn.before");
        }
        form.check(form.value("told").length() <= 4000, "told", "casework.handover.told.long");
        UUID receiver = form.idOf("receiver");
        return form.isGood() && receiver != null && from != null
                ? new Handing(receiver, from, away ? until : null, form.value("told"))
                : null;
    }
}
