package org.samenhang.casework.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;

/**
 * Somebody who will have a role in a case from a day on, or who stands in for somebody.
 *
 * @param insteadOf who has it until then, or whom they stand in for; empty when it is a role of its own
 * @param until the last day; null when it goes on
 */
public record Coming(
        String name,
        String organisation,
        Role role,
        String insteadOf,
        boolean standsIn,
        LocalDate from,
        @Nullable LocalDate until) {

    /** As the message keys spell what it is. */
    public String code() {
        return standsIn ? "stands_in" : insteadOf.isEmpty() ? "comes" : "takes_over";
    }
}
