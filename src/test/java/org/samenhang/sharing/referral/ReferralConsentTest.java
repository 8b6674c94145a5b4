package org.samenhang.sharing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.casework.SharingConsents;

/** What may go along with a referral: what everybody who decides said yes to, in these very words. */
class ReferralConsentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final UUID mother = UUID.randomUUID();
    private final UUID father = UUID.randomUUID();
    private final ReferralPiece ask = piece("ask", "ask", "a");
    private final ReferralPiece conclusion = piece("passage", "conclusion", "b");

    @Test
    void aPieceGoesWhenEverybodyWhoDecidesSaidYes() {
        ReferralConsent one = of(List.of(), yes(mother, ask), yes(father, ask), yes(mother, conclusion));
        assertThat(one.allowed()).containsExactly(ask);
        assertThat(one.isReady()).isTrue();
    }

    @Test
    void aYesOfOneIsNotTheYesOfTheOther() {
        assertThat(of(List.of(), yes(mother, ask), no(father, ask)).isReady()).isFalse();
        assertThat(of(List.of(), yes(mother, ask)).isReady()).isFalse();
    }

    @Test
    void aYesToOtherWordsIsNone() {
        ReferralPiece changed = piece("passage", "conclusion", "c");
        ReferralConsent one = new ReferralConsent(
                List.of(ask, changed),
                who(List.of()),
                List.of(yes(mother, ask), yes(father, ask), yes(mother, conclusion), yes(father, conclusion)));
        assertThat(one.allowed()).containsExactly(ask);
        assertThat(one.of(mother, changed)).isEmpty();
        assertThat(one.complete(mother)).isFalse();
    }

    @Test
    void aPieceWaitsUntilSomebodySaysNo() {
        assertThat(of(List.of(), yes(mother, ask)).waits(ask)).isTrue();
        assertThat(of(List.of(), yes(mother, ask), no(father, ask)).waits(ask)).isFalse();
        assertThat(of(List.of(), yes(mother, ask), yes(father, ask)).waits(ask)).isFalse();
    }

    @Test
    void nothingGoesWithoutTheQuestionItself() {
        assertThat(of(List.of(), yes(mother, conclusion), yes(father, conclusion), yes(mother, ask))
                        .isReady())
                .isFalse();
    }

    @Test
    void nothingGoesWhileItIsNotKnownWhoDecides() {
        assertThat(of(List.of("authority_unknown"), yes(mother, ask), yes(father, ask))
                        .isReady())
                .isFalse();
        assertThat(new ReferralConsent(
                                List.of(ask),
                                new SharingConsents.State(List.of(), List.of(), false),
                                List.of(yes(mother, ask)))
                        .isReady())
                .isFalse();
    }

    private ReferralConsent of(List<String> gaps, ReferralWord... words) {
        return new ReferralConsent(List.of(ask, conclusion), who(gaps), List.of(words));
    }

    private SharingConsents.State who(List<String> gaps) {
        return new SharingConsents.State(
                List.of(
                        new SharingConsents.Asked(mother, "Moeder", "not_asked"),
                        new SharingConsents.Asked(father, "Vader", "not_asked")),
                gaps,
                false);
    }

    private static ReferralPiece piece(String what, String key, String print) {
        return new ReferralPiece(what, key, null, "Woorden", null, null, print, false);
    }

    private static ReferralWord yes(UUID person, ReferralPiece piece) {
        return new ReferralWord(person, "Iemand", piece.what(), piece.key(), true, piece.print(), DAY, true);
    }

    private static ReferralWord no(UUID person, ReferralPiece piece) {
        return new ReferralWord(person, "Iemand", piece.what(), piece.key(), false, piece.print(), DAY, true);
    }
}
