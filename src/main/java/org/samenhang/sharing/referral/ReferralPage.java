package org.samenhang.sharing.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.analysis.Excerpt;
import org.samenhang.casework.CaseFile;
import org.samenhang.sharing.SharedPiece;
import org.samenhang.sharing.SharedScene;

/**
 * One referral, for whoever takes part in the case.
 *
 * @param consent for who directs all of it; for another what they said themselves
 * @param team the name of the region
 * @param picture of the version that could go along, whole; empty when there is none
 */
public record ReferralPage(CaseFile file, Referral referral, ReferralConsent consent, String team, Excerpt picture) {

    /** Its address. */
    public String path() {
        return file.path() + "/referrals/" + referral.id();
    }

    /** What could go along. */
    public List<ReferralPiece> pieces() {
        return consent.pieces();
    }

    /** What the network can read now. */
    public List<ReferralPiece> went() {
        return consent.pieces().stream().filter(ReferralPiece::went).toList();
    }

    /** Whether the reader is asked what may go along, or can take back what is read now. */
    public boolean asksMe() {
        return file.place().kin() && hears();
    }

    /** Whether a word still does something: before it is over, and as long as something is read. */
    boolean hears() {
        return referral.sharedOn() == null ? referral.isOpen() : !went().isEmpty();
    }

    /** Whether the reader still has something to say of it. */
    public boolean waitsForMe() {
        return asksMe()
                && referral.sharedOn() == null
                && !consent.complete(file.place().person());
    }

    /** The day on which the reader said last what may go; empty when they did not. */
    public Optional<LocalDate> saidOn() {
        return consent.words().stream()
                .filter(word -> word.person().equals(file.place().person()))
                .map(ReferralWord::on)
                .max(Comparator.naturalOrder());
    }

    /** Whether the reader lets pieces go and not the question itself, so that nothing goes. */
    public boolean withoutAsk() {
        return pieces().stream().anyMatch(this::mine)
                && pieces().stream().noneMatch(piece -> piece.isAsk() && mine(piece));
    }

    /** Whether the reader said that this piece may go. */
    public boolean mine(ReferralPiece piece) {
        return consent.allows(file.place().person(), piece);
    }

    /** What goes now: what went, or before that what may go, for who directs; what may go by their own word for another. */
    public List<ReferralPiece> going() {
        if (referral.sharedOn() != null) {
            return went();
        }
        return file.place().directs()
                ? consent.allowed()
                : consent.pieces().stream().filter(this::mine).toList();
    }

    /** The very page the network reads. */
    SharedScene scene(LocalDate ends) {
        List<SharedPiece> shown = new ArrayList<>();
        going().stream()
                .filter(piece -> !piece.isAsk())
                .map(ReferralPiece::shown)
                .forEach(shown::add);
        return new SharedScene(
                referral.contact(),
                referral.asked() + "\n\n" + referral.whyNotHere(),
                referral.by(),
                team,
                ends,
                List.copyOf(shown),
                drawn());
    }

    /** The picture that goes: when it goes, without the statements that were asked about by themselves and do not. */
    private Excerpt drawn() {
        List<ReferralPiece> going = going();
        if (going.stream().noneMatch(ReferralPiece::isPicture)) {
            return Excerpt.none();
        }
        return picture.without(consent.pieces().stream()
                .filter(piece -> piece.what().equals("statement") && !going.contains(piece))
                .map(piece -> UUID.fromString(piece.key()))
                .collect(Collectors.toSet()));
    }

    /** Whose word can be noted: everybody who decides. */
    public List<UUID> deciders() {
        return consent.who().asked().stream().map(one -> one.person()).toList();
    }
}
