package org.samenhang.casework.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;

/**
 * A role in a case that goes to somebody else (nl: overdracht), for good or while somebody is away.
 *
 * @param from who holds the role until then
 * @param by who proposed it
 * @param fromOn the day it was proposed for
 * @param untilOn the last day of standing in; null when it is for good
 * @param told what is told in it
 * @param answeredOn null while nobody answered
 * @param beginsOn the day from which the receiver has the role; null unless accepted
 * @param withdrawnOn the day it was taken back; null when it was not
 */
public record Handover(
        UUID id,
        UUID caseFile,
        Role role,
        String from,
        String to,
        String by,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String told,
        LocalDate proposedOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate beginsOn,
        String refusal,
        @Nullable LocalDate withdrawnOn) {

    /** How it stands. */
    public enum State {
        /** Waits for the receiver; who holds the role holds it. */
        WAITING,
        /** Waits, and its day is here or past; who holds the role still holds it. */
        LATE,
        /** Was to stand in for days that are over, and nobody answered. */
        OVER,
        REFUSED,
        WITHDRAWN,
        /** Accepted; begins on its day. */
        AHEAD,
        /** The receiver stands in today. */
        RUNNING,
        /** The receiver has the role, or stood in. */
        DONE
    }

    /** Whether it is for good. */
    public boolean isForGood() {
        return untilOn == null;
    }

    /** How it stands on this day. */
    public State on(LocalDate today) {
        if (withdrawnOn != null) {
            return State.WITHDRAWN;
        }
        if (answeredOn == null) {
            return untilOn != null && untilOn.isBefore(today)
                    ? State.OVER
                    : fromOn.isAfter(today) ? State.WAITING : State.LATE;
        }
        if (beginsOn == null) {
            return State.REFUSED;
        }
        if (beginsOn.isAfter(today)) {
            return State.AHEAD;
        }
        return untilOn != null && !untilOn.isBefore(today) ? State.RUNNING : State.DONE;
    }

    /** Whether it can still be taken back: what has begun for good is handed on by a new one. */
    public boolean mayBeTakenBack(LocalDate today) {
        return switch (on(today)) {
            case WAITING, LATE, AHEAD, RUNNING -> true;
            case OVER, REFUSED, WITHDRAWN, DONE -> false;
        };
    }

    /** Who answers for the role on this day, as far as this goes; by name. */
    public String holds(LocalDate day) {
        boolean receiver = withdrawnOn == null
                && beginsOn != null
                && !beginsOn.isAfter(day)
                && (untilOn == null || !untilOn.isBefore(day));
        return receiver ? to : from;
    }
}
