package org.samenhang.casework.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.consent.ConsentState;

/**
 * How a case stands today, as far as it says whether it waits for somebody.
 *
 * @param directs whether the reader directs it; who does not is only told what they promised themselves
 * @param lastActive the day something last happened: a talk, a meeting, an edit
 * @param restUntil last day of the rest that was agreed; null when none covers today
 * @param consents null for a reader who does not direct
 * @param overdue agreements of helpers whose day has passed, the oldest first
 * @param meeting the next one; null when none is planned soon
 * @param lookBackDue day on which to look back that has come and was not done; null when there is none
 */
record Situation(
        boolean open,
        boolean directs,
        LocalDate lastActive,
        @Nullable LocalDate restUntil,
        @Nullable ConsentState consents,
        List<Overdue> overdue,
        @Nullable Appointment meeting,
        @Nullable LocalDate lookBackDue) {

    /**
     * An agreement of a helper or an organisation that was due.
     *
     * @param mine whether the reader promised it
     */
    record Overdue(String text, String who, LocalDate dueOn, boolean mine) {}
}
