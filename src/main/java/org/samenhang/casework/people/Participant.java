package org.samenhang.casework.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;

/**
 * Somebody who takes part in a case, as what.
 *
 * @param id of the participation
 * @param relation in what relation to the youth, in plain words; empty when not said
 * @param organisation where they work; empty for a family
 * @param title their profession; empty for a family
 * @param level how far the file is open to them: 1 family, 2 professional, 3 team
 * @param until the day it ended; null while it goes on
 * @param goes whether it ends on a day that is known already
 */
public record Participant(
        UUID id,
        UUID person,
        String name,
        boolean family,
        Role role,
        String relation,
        String organisation,
        String title,
        int level,
        LocalDate from,
        @Nullable LocalDate until,
        boolean goes) {

    /** Whether it can be kept from others that they take part: who directs or chairs is known to everyone, and so is the youth. */
    public boolean canBeOutOfSight() {
        return role != Role.PROCESS_DIRECTOR && role != Role.CHAIR && role != Role.YOUTH;
    }

    /** Whether they take part today. */
    public boolean isHere() {
        return until == null;
    }
}
