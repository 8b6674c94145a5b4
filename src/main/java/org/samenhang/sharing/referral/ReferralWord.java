package org.samenhang.sharing.referral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody said of one piece, latest.
 *
 * @param name whose word it is
 * @param print of the words as they read then
 * @param self whether they said it here themselves; else it was noted by who directs
 */
public record ReferralWord(
        UUID person, String name, String what, String key, boolean may, String print, LocalDate on, boolean self) {

    boolean about(ReferralPiece piece) {
        return what.equals(piece.what()) && key.equals(piece.key());
    }

    /** Whether it lets this piece go, as it reads now. */
    boolean allows(ReferralPiece piece) {
        return may && about(piece) && print.equals(piece.print());
    }
}
