package org.samenhang.casework.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.consent.CapacityPerDecision;
import org.samenhang.casework.consent.ConsentState;
import org.samenhang.casework.consent.Recorded;
import org.samenhang.casework.consent.WhoDecides;

class WhyNowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest(name = "{0} days without a word: {1}")
    @CsvSource({"0, false", "13, false", "14, true", "40, true"})
    void silentFromFourteenDays(int days, boolean silent) {
        assertThat(reasons(aCase().lastActive(TODAY.minusDays(days)))).isEqualTo(silent ? "Silent " + days : "");
    }

    @ParameterizedTest(name = "rest until {0} days from today: {1}")
    @CsvSource({"0, ''", "5, ''", "-1, Silent 20"})
    void agreedRestIsNoSilence(int until, String expected) {
        assertThat(reasons(aCase().lastActive(TODAY.minusDays(20)).rest(TODAY.plusDays(until))))
                .isEqualTo(expected);
    }

    @Test
    void aClosedCaseAsksForNothingButLookingBack() {
        assertThat(reasons(aCase().lastActive(TODAY.minusDays(300))
                        .overdue(3, true)
                        .closed()))
                .isEmpty();
        assertThat(reasons(
                        aCase().lastActive(TODAY.minusDays(300)).lookBack(TODAY).closed()))
                .isEqualTo("LookBack 0");
    }

    @Test
    void aLookBackWaitsForItsDay() {
        assertThat(reasons(aCase().lookBack(TODAY.plusDays(1)))).isEmpty();
        assertThat(reasons(aCase().lookBack(TODAY.minusDays(4)))).isEqualTo("LookBack 4");
    }

    @Test
    void consentOfAYouthWhoIsOldEnoughIsMissed() {
        assertThat(reasons(aCase().born(TODAY.minusYears(16)))).isEqualTo("ConsentMissing 0");
    }

    @ParameterizedTest(name = "eighteen in {0} days: {1}")
    @CsvSource({
        "60, 'ConsentMissing 0, ChangeAhead 60'",
        "61, ConsentMissing 0",
        "0, ConsentMissing 0",
    })
    void aChangeOfWhoDecidesIsToldSixtyDaysAhead(int days, String expected) {
        assertThat(reasons(aCase().born(TODAY.plusDays(days).minusYears(18)))).isEqualTo(expected);
    }

    @Test
    void whoDoesNotDirectIsToldTheirOwnPromisesAlone() {
        assertThat(reasons(aCase().lastActive(TODAY.minusDays(40))
                        .overdue(3, false)
                        .overdue(2, true)
                        .lookBack(TODAY)
                        .readByAnExpert()))
                .isEqualTo("Agreement 2");
    }

    @ParameterizedTest(name = "a meeting in {0} days, ready: {1}")
    @CsvSource({"0, false, MeetingAhead 0", "7, false, MeetingAhead 7", "8, false, ''", "3, true, ''", "-1, false, ''"})
    void aMeetingThatIsNearHasToBeReady(int days, boolean ready, String expected) {
        assertThat(reasons(aCase().meeting(TODAY.plusDays(days), ready))).isEqualTo(expected);
    }

    @Test
    void theMostPressingStandsFirst() {
        assertThat(reasons(aCase().lookBack(TODAY)
                        .overdue(1, false)
                        .overdue(9, false)
                        .meeting(TODAY.plusDays(5), false)
                        .born(TODAY.minusYears(17))
                        .lastActive(TODAY.minusDays(15))))
                .isEqualTo("Silent 15, ConsentMissing 0, MeetingAhead 5, Agreement 9, Agreement 1, LookBack 0");
    }

    private static String reasons(Building building) {
        return String.join(
                ", ",
                WhyNow.reasons(building.situation(), TODAY).stream()
                        .map(reason -> reason.getClass().getSimpleName() + " " + reason.days())
                        .toList());
    }

    private static Building aCase() {
        return new Building();
    }

    private static final class Building {
        private boolean open = true;
        private boolean directs = true;
        private LocalDate lastActive = TODAY;
        private @Nullable LocalDate rest;
        private @Nullable LocalDate born;
        private @Nullable Appointment meeting;
        private @Nullable LocalDate lookBack;
        private final List<Situation.Overdue> overdue = new ArrayList<>();

        Building lastActive(LocalDate day) {
            lastActive = day;
            return this;
        }

        Building rest(LocalDate until) {
            rest = until;
            return this;
        }

        Building born(LocalDate day) {
            born = day;
            return this;
        }

        Building meeting(LocalDate day, boolean ready) {
            meeting = new Appointment(UUID.randomUUID(), day.atTime(10, 0), "overleg", "/meetings/1", ready);
            return this;
        }

        Building lookBack(LocalDate due) {
            lookBack = due;
            return this;
        }

        Building overdue(int days, boolean mine) {
            overdue.add(new Situation.Overdue("bellen", "voogd", TODAY.minusDays(days), mine));
            return this;
        }

        Building closed() {
            open = false;
            return this;
        }

        Building readByAnExpert() {
            directs = false;
            return this;
        }

        Situation situation() {
            ConsentState consents = born == null
                    ? null
                    : ConsentState.on(
                            TODAY,
                            new Recorded(
                                    new WhoDecides.Youth(UUID.randomUUID(), "Noor", born),
                                    List.of(),
                                    List.of(),
                                    new CapacityPerDecision(List.of()),
                                    List.of()));
            return new Situation(open, directs, lastActive, rest, consents, overdue, meeting, lookBack);
        }
    }
}
