package org.samenhang.teamwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the table, or heard apart from it.
 *
 * @param person null for a guest, who takes part in this meeting alone
 * @param email where the invitation goes; null when nobody knows
 * @param party an expert whose own organisation is party to the case
 * @param partyTold and this was said aloud
 * @param tie how they are tied otherwise, as was said openly; null when nothing was said
 * @param tieWith with which organisation; null when that is not said
 * @param tieWords why, in a line of whoever has the tie; null when nothing was said
 * @param tieOwn whether they said it themselves
 * @param answer comes, stays_away or other_way; null while unanswered
 * @param invitation the identity of their invitation in their calendar
 * @param partstat what their calendar answered: accepted, tentative or declined; null while it did not
 * @param byMail whether that came from the mailbox by itself, and nobody looked at it
 * @param despite why this expert is asked although they are away or sit elsewhere then; null when nothing stands in the way
 * @param present null until the meeting was kept
 */
public record Attendee(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable String from,
        MeetingRole role,
        boolean family,
        @Nullable String email,
        String language,
        boolean party,
        boolean partyTold,
        @Nullable Tie tie,
        @Nullable String tieWith,
        @Nullable String tieWords,
        boolean tieOwn,
        boolean separately,
        @Nullable Instant heardAt,
        @Nullable String heardPlace,
        @Nullable Instant invitedAt,
        @Nullable String answer,
        @Nullable String answerWords,
        UUID invitation,
        @Nullable String partstat,
        boolean byMail,
        @Nullable String despite,
        @Nullable Boolean present,
        @Nullable Instant cameAt,
        @Nullable Instant leftAt,
        Instant addedAt) {

    /** Whether this person was there. */
    public boolean wasThere() {
        return Boolean.TRUE.equals(present);
    }
}
