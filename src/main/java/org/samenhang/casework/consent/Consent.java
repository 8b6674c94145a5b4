package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who decides said (nl: toestemming): yes, no, or the ground on which it was done without.
 *
 * @param about registration, attendees or sharing
 * @param ground why it is done without this consent; empty for a yes or a no
 * @param until last day, included; null: until withdrawn
 * @param withdrawnOn null while it stands
 * @param exception the ground of the law on which it is done without; null for a yes or a no
 * @param withdrawalReason why it was taken back; empty while it stands, or when no reason was asked
 * @param withdrawnBy who wrote that down
 */
public record Consent(
        UUID id,
        UUID by,
        String byName,
        String capacity,
        String about,
        boolean given,
        String ground,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate withdrawnOn,
        String recordedBy,
        @Nullable Ground exception,
        String withdrawalReason,
        String withdrawnBy) {

    /** Whether it was said on that day or before, and its term is not over. */
    boolean speaksOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** What it says on a day on which it speaks. */
    public Answer on(LocalDate day) {
        if (withdrawnOn != null && !withdrawnOn.isAfter(day)) {
            return Answer.WITHDRAWN;
        }
        return given ? Answer.GIVEN : ground.isEmpty() ? Answer.REFUSED : Answer.DONE_WITHOUT;
    }
}
