package org.samenhang.sharing.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warm referral (nl: warme verwijzing).
 *
 * @param whyNotHere why the region can't answer it itself
 * @param contact who answers for it in the network
 * @param link by which they read what goes along; null while nothing went
 * @param talkedWith empty while it was not talked over
 * @param outcomeWords who said so, or why not
 * @param answerBy who gave the answer; empty while there is none
 */
public record Referral(
        UUID id,
        String asked,
        String whyNotHere,
        String network,
        String contact,
        String email,
        String phone,
        LocalDate askedOn,
        @Nullable UUID link,
        @Nullable LocalDate sharedOn,
        @Nullable LocalDate talkedOn,
        String talkedWith,
        @Nullable ReferralOutcome outcome,
        @Nullable LocalDate outcomeOn,
        String outcomeWords,
        String answer,
        String answerBy,
        @Nullable LocalDate answeredOn,
        String by,
        int version) {

    /** Whether the network took it on: until then the region is responsible. */
    public boolean isAccepted() {
        return outcome == ReferralOutcome.ACCEPTED;
    }

    /** Whether it ended without them. */
    public boolean isOver() {
        return outcome != null && !isAccepted();
    }

    /** Whether something can still be agreed to and go along. */
    public boolean isOpen() {
        return !isOver() && answeredOn == null;
    }

    /** How far it is, as the message keys spell it. */
    public String state() {
        if (answeredOn != null) {
            return "answered";
        }
        if (outcome != null) {
            return outcome.code();
        }
        if (sharedOn == null) {
            return talkedOn == null ? "asked" : "talked";
        }
        return talkedOn == null ? "shared" : "waits";
    }
}
