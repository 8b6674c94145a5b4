package org.samenhang.sharing.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.sharing.SharedPiece;

/**
 * Something that could go along, word for word.
 *
 * @param text empty for the picture of a version: its number is the part, its day the due
 * @param print of these very words: what was agreed to is these, not what they become later
 * @param went whether the network can read it now
 */
public record ReferralPiece(
        String what,
        String key,
        @Nullable String part,
        String text,
        @Nullable String who,
        @Nullable LocalDate due,
        String print,
        boolean went) {

    /** The question itself, without which nothing goes. */
    public boolean isAsk() {
        return what.equals("ask");
    }

    /** Whether it is the picture of a version, which says nothing of its own. */
    public boolean isPicture() {
        return what.equals("picture");
    }

    /** As a form names it, with its words as they stood there. */
    public String mark() {
        return what + ":" + key + ":" + print;
    }

    /** As its reader sees it. */
    public SharedPiece shown() {
        return new SharedPiece(what, key, part, text, who, due, false);
    }
}
