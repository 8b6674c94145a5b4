package org.samenhang.casework.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.consent.Coming;
import org.samenhang.casework.consent.Decider;
import org.samenhang.casework.consent.Gap;
import org.samenhang.casework.registration.SafetySaid;

/** Why a case asks for somebody now. */
sealed interface Reason {

    /** Lower is more pressing. */
    int urgency();

    /** Days since it should have been, or days until it is; only compared among reasons of one kind. */
    long days();

    /** Nothing was said, met or written for so many days. */
    record Silent(long days) implements Reason {
        @Override
        public int urgency() {
            return 1;
        }
    }

    /** A registration said something about safety between people that protects nobody in the case yet. */
    record SafetyOpen(SafetySaid said) implements Reason {
        @Override
        public int urgency() {
            return 0;
        }

        @Override
        public long days() {
            return 0;
        }
    }

    /** A consent the law asks is not on file, or it is not known whose it asks. */
    record ConsentMissing(List<Decider> toAsk, List<Gap> gaps) implements Reason {
        @Override
        public int urgency() {
            return 3;
        }

        @Override
        public long days() {
            return 0;
        }
    }

    /** Somebody who decides says no, and nobody wrote down since on what ground it goes on. */
    record ConsentRefused(List<Decider> by) implements Reason {
        @Override
        public int urgency() {
            return 2;
        }

        @Override
        public long days() {
            return 0;
        }
    }

    /** A meeting is near and not everything is ready for it. */
    record MeetingAhead(Appointment meeting, long days) implements Reason {
        @Override
        public int urgency() {
            return days <= 2 ? 2 : 4;
        }
    }

    /** A helper or an organisation promised something for a day that has passed. */
    record Agreement(Situation.Overdue overdue, long days) implements Reason {
        @Override
        public int urgency() {
            return 5;
        }
    }

    /** The day on which to look back has come. */
    record LookBack(LocalDate due, boolean open, long days) implements Reason {
        @Override
        public int urgency() {
            return 6;
        }
    }

    /** Soon somebody else decides, or a consent ends. */
    record ChangeAhead(Coming coming, long days) implements Reason {
        @Override
        public int urgency() {
            return 7;
        }
    }

    /**
     * Somebody of the family, or outside the case, wrote or asked something that waits for an answer.
     *
     * @param what request, weigh, message, trusted, hurts or what a room above asks
     * @param page where it is answered; null: where the words of a family are
     * @param due the day by which the law wants an answer; null when it names none
     */
    record FamilyAsks(
            String what,
            int count,
            @Nullable LocalDate due,
            long days,
            @Nullable String page) implements Reason {
        @Override
        public int urgency() {
            return switch (what) {
                case "request", "hurts" -> 2;
                case "contentment" -> 6;
                case "trusted", "handover_ahead", "breakthrough_asked" -> 5;
                default -> 3;
            };
        }
    }
}
