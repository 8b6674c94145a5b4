package org.samenhang.sharing.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.casework.SharingConsents;

/**
 * What may go along: a piece goes when everybody who decides said yes to it as it reads now, and they are known to be all.
 *
 * @param words the latest of each person on each piece
 */
public record ReferralConsent(List<ReferralPiece> pieces, SharingConsents.State who, List<ReferralWord> words) {

    /** Whether this piece may go. */
    public boolean allows(ReferralPiece piece) {
        return who.gaps().isEmpty()
                && !who.asked().isEmpty()
                && who.asked().stream().allMatch(one -> allows(one.person(), piece));
    }

    /** Whether this person lets this piece go, as it reads now. */
    public boolean allows(UUID person, ReferralPiece piece) {
        return words.stream().anyMatch(word -> word.person().equals(person) && word.allows(piece));
    }

    /** What this person said of this piece; empty when nothing, or of other words than stand there now. */
    public Optional<ReferralWord> of(UUID person, ReferralPiece piece) {
        return words.stream()
                .filter(word -> word.person().equals(person)
                        && word.about(piece)
                        && word.print().equals(piece.print()))
                .findFirst();
    }

    /** Whether this person has said something of every piece. */
    public boolean complete(UUID person) {
        return pieces.stream().allMatch(piece -> of(person, piece).isPresent());
    }

    /** Whether it may still go: nobody said no to it as it reads now, and somebody said nothing yet. */
    public boolean waits(ReferralPiece piece) {
        return !allows(piece)
                && who.asked().stream()
                        .allMatch(one ->
                                of(one.person(), piece).map(ReferralWord::may).orElse(true));
    }

    /** What may go. */
    public List<ReferralPiece> allowed() {
        return pieces.stream().filter(this::allows).toList();
    }

    /** Whether anything can go: not without the question itself. */
    public boolean isReady() {
        return pieces.stream().anyMatch(piece -> piece.isAsk() && allows(piece));
    }
}
