package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case can't be closed without the judgement of both sides that it lasts, or a reason why not (A5). */
class CaseFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate REGISTERED = LocalDate.of(2026, 1, 10);

    @Test
    void bothSidesSayItLasts() {
        CaseFile file = aCase(Role.PROCESS_DIRECTOR, 3, null);
        assertThat(file.close(lasting(TODAY, "Het gaat goed", "Wij ook"), TODAY))
                .isEqualTo(new Closing(
                        file.id(),
                        TODAY,
                        true,
                        "Het gaat goed",
                        "Wij ook",
                        "",
                        file.place().person()));
    }

    @Test
    void oneSideAloneIsNotEnough() {
        assertThat(whyNot(lasting(TODAY, " ", "Wij vinden van wel"))).containsExactly(WhyNotYet.FAMILY_NOT_HEARD);
        assertThat(whyNot(lasting(TODAY, "Ja", ""))).containsExactly(WhyNotYet.PROFESSIONALS_NOT_HEARD);
    }

    @Test
    void withoutThatJudgementThereIsAReason() {
        assertThat(whyNot(new ClosingProposal(TODAY, false, "", "", ""))).containsExactly(WhyNotYet.NO_REASON);
        assertThat(aCase(Role.CHAIR, 3, null)
                        .close(new ClosingProposal(TODAY, false, "", "", "Het gezin verhuisde"), TODAY))
                .isInstanceOf(Closing.class);
    }

    @Test
    void theJudgementItselfIsAsked() {
        assertThat(whyNot(new ClosingProposal(TODAY, null, "Ja", "Ja", "x"))).containsExactly(WhyNotYet.NO_JUDGEMENT);
    }

    @Test
    void theDayLiesBetweenRegistrationAndToday() {
        assertThat(whyNot(lasting(TODAY.plusDays(1), "Ja", "Ja"))).containsExactly(WhyNotYet.DAY_AHEAD);
        assertThat(whyNot(lasting(REGISTERED.minusDays(1), "Ja", "Ja")))
                .containsExactly(WhyNotYet.DAY_BEFORE_REGISTRATION);
        assertThat(whyNot(lasting(null, "Ja", "Ja"))).containsExactly(WhyNotYet.NO_DAY);
        assertThat(whyNot(lasting(REGISTERED, "Ja", "Ja"))).isEmpty();
    }

    @Test
    void allReasonsAreSaidAtOnce() {
        assertThat(aCase(Role.EXPERT, 3, TODAY).close(lasting(null, "", ""), TODAY))
                .isEqualTo(new ClosingDecision.NotYet(List.of(
                        WhyNotYet.NOT_THE_DIRECTOR,
                        WhyNotYet.ALREADY_CLOSED,
                        WhyNotYet.NO_DAY,
                        WhyNotYet.FAMILY_NOT_HEARD,
                        WhyNotYet.PROFESSIONALS_NOT_HEARD)));
    }

    private static List<WhyNotYet> whyNot(ClosingProposal proposal) {
        return aCase(Role.PROCESS_DIRECTOR, 3, null).close(proposal, TODAY) instanceof ClosingDecision.NotYet notYet
                ? notYet.reasons()
                : List.of();
    }

    private static ClosingProposal lasting(@Nullable LocalDate on, String family, String professionals) {
        return new ClosingProposal(on, true, family, professionals, "");
    }

    private static CaseFile aCase(Role role, int level, @Nullable LocalDate closedOn) {
        return new CaseFile(
                UUID.randomUUID(),
                "2026-001",
                "Hoe komt het?",
                UUID.randomUUID(),
                "Noor",
                null,
                REGISTERED,
                REGISTERED,
                null,
                closedOn,
                false,
                0,
                new Place(UUID.randomUUID(), level, Set.of(role)));
    }
}
