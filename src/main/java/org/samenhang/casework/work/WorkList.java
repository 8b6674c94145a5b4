package org.samenhang.casework.work;

import java.util.List;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.handover.Offered;
import org.samenhang.casework.registration.Withdrawal;

/**
 * What waits for somebody today.
 *
 * @param registrations what came in and waits to be taken on, the longest waiting first
 * @param offered roles that somebody proposes to the reader, and waits for their answer
 * @param withdrawn registrations that were taken back, which nobody saw yet
 * @param cases those that wait, with why
 * @param running how many cases run in which the reader takes part
 * @param week meetings of this week
 */
record WorkList(
        List<NewRegistration> registrations,
        List<Offered> offered,
        List<Withdrawal> withdrawn,
        List<Waiting> cases,
        int running,
        List<Appointment> week) {

    /** A case that waits, for these reasons, the most pressing first. */
    record Waiting(CaseFile file, String municipality, Last last, List<Reason> reasons) {}

    /** What happened last in a case: a text of a few words, and with whom; both empty when nothing was noted. */
    record Last(String text, String with) {

        static final Last NOTHING = new Last("", "");
    }

    /** How many things wait. */
    int count() {
        return registrations.size() + offered.size() + withdrawn.size() + cases.size();
    }
}
