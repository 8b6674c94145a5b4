package org.samenhang.casework.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.consent.Coming;
import org.samenhang.casework.consent.ConsentState;
import org.samenhang.casework.consent.Decider;

/** Why a case asks for somebody now (nl: waarom nu): the rules of the work list, and their defaults. */
final class WhyNow {

    /** From this many days without a talk, a meeting or an edit a case is silent too long. Ours. */
    static final int SILENT_AFTER = 14;

    /** A meeting within this many days has to be prepared. Ours. */
    static final int MEETING_WITHIN = 7;

    private WhyNow() {}

    /** Every reason there is, the most pressing first; none when nothing has to be done. */
    static List<Reason> reasons(Situation now, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (now.open()) {
            if (now.directs()) {
                silence(now, today, reasons);
                consents(now, today, reasons);
                meeting(now, today, reasons);
            }
            now.overdue().stream()
                    .filter(one -> now.directs() || one.mine())
                    .forEach(one -> reasons.add(new Reason.Agreement(one, days(one.dueOn(), today))));
        }
        if (now.directs() && now.lookBackDue() != null && !now.lookBackDue().isAfter(today)) {
            reasons.add(new Reason.LookBack(now.lookBackDue(), now.open(), days(now.lookBackDue(), today)));
        }
        return sorted(reasons);
    }

    /** The most pressing first. */
    static List<Reason> sorted(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingInt(Reason::urgency)
                        .thenComparing(Comparator.comparingLong(Reason::days).reversed()))
                .toList();
    }

    private static void silence(Situation now, LocalDate today, List<Reason> reasons) {
        long days = days(now.lastActive(), today);
        boolean rests = now.restUntil() != null && !now.restUntil().isBefore(today);
        if (days >= SILENT_AFTER && !rests) {
            reasons.add(new Reason.Silent(days));
        }
    }

    private static void consents(Situation now, LocalDate today, List<Reason> reasons) {
        ConsentState state = now.consents();
        if (state == null) {
            return;
        }
        List<Decider> refused = state.refused();
        if (!refused.isEmpty()) {
            reasons.add(new Reason.ConsentRefused(refused));
        }
        List<Decider> missing = state.missing();
        if (!missing.isEmpty() || !state.gaps().isEmpty()) {
            reasons.add(new Reason.ConsentMissing(missing, List.copyOf(state.gaps())));
        }
        state.ahead().stream()
                .filter(Coming::asksSomething)
                .forEach(one -> reasons.add(new Reason.ChangeAhead(one, days(today, one.on()))));
    }

    private static void meeting(Situation now, LocalDate today, List<Reason> reasons) {
        Appointment next = now.meeting();
        if (next == null || next.ready()) {
            return;
        }
        LocalDate on = next.startsAt().toLocalDate();
        if (!on.isBefore(today) && days(today, on) <= MEETING_WITHIN) {
            reasons.add(new Reason.MeetingAhead(next, days(today, on)));
        }
    }

    private static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }
}
