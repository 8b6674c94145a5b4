package org.samenhang.casework.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;

/**
 * That somebody proposed a role to the reader, without a word of the case.
 *
 * @param untilOn the last day of standing in; null when it is for good
 * @param cases of how many cases of a family that go together this is the first; 1 for one by itself
 * @param beginsOn the day from which the reader has it, when they accepted; null while it waits for their answer
 */
public record Offered(
        UUID id,
        Role role,
        String from,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        LocalDate proposedOn,
        @Nullable LocalDate beginsOn,
        int cases) {

    /** Address of it. */
    public String path() {
        return "/handovers/" + id + (cases > 1 ? "/family" : "");
    }

    /** Whether it waits for an answer. */
    public boolean waits() {
        return beginsOn == null;
    }

    /** Whether it is for good. */
    public boolean isForGood() {
        return untilOn == null;
    }
}
