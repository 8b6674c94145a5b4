package org.samenhang.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing is said before it matters: sixty days ahead. */
class AheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID NOOR = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID FATHER = UUID.randomUUID();

    private LocalDate born = TODAY.minusYears(8);
    private final List<Authority> authorities = new ArrayList<>();
    private final List<Consent> said = new ArrayList<>();
    private final List<SupervisionOrder> orders = new ArrayList<>();

    @ParameterizedTest(name = "turns {0} in {1} days: {2}")
    @CsvSource({
        "12, 60, BIRTHDAY 12 ask noor",
        "12, 61, ''",
        "12, 1, BIRTHDAY 12 ask noor",
        "12, 0, ''",
        "16, 30, BIRTHDAY 16 ask",
        "18, 30, BIRTHDAY 18 ask",
        "14, 30, ''",
    })
    void aBirthdayThatChangesWhoDecides(int age, int in, String told) {
        born = TODAY.plusDays(in).minusYears(age);
        holds(MOTHER, "mother", null, null);
        if (age > 12) {
            says(NOOR, null);
        }
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void aBirthdayAfterWhichAllIsOnFileIsKnownAndAsksNothing() {
        born = TODAY.plusDays(30).minusYears(16);
        says(NOOR, null);
        assertThat(ahead().getFirst().asksSomething()).isFalse();
        born = TODAY.plusDays(30).minusYears(18);
        assertThat(ahead().getFirst().asksSomething()).isTrue();
    }

    @ParameterizedTest(name = "authority ends in {0} days: {1}")
    @CsvSource({"59, AUTHORITY_ENDS father ask", "60, ''", "0, AUTHORITY_ENDS father ask", "-1, ''"})
    void authorityThatEnds(int last, String told) {
        holds(MOTHER, "mother", null, null);
        holds(FATHER, "father", null, TODAY.plusDays(last));
        assertThat(told()).isEqualTo(told);
        assertThat(ahead().stream().map(Coming::on)).allMatch(on -> on.equals(TODAY.plusDays(last + 1L)));
    }

    @Test
    void authorityThatGoesOnInAnotherRowDoesNotEnd() {
        holds(MOTHER, "mother", null, TODAY.plusDays(10));
        holds(MOTHER, "mother", TODAY.plusDays(11), null);
        assertThat(told()).isEmpty();
    }

    @Test
    void whoGetsAuthorityIsToBeAsked() {
        holds(MOTHER, "mother", null, null);
        holds(FATHER, "father", TODAY.plusDays(20), null);
        assertThat(told()).isEqualTo("AUTHORITY_BEGINS father ask father");
    }

    @Test
    void fromSixteenAuthorityIsNoReasonToAsk() {
        born = TODAY.minusYears(17).plusDays(100);
        holds(MOTHER, "mother", null, TODAY.plusDays(10));
        holds(FATHER, "father", TODAY.plusDays(20), null);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest(name = "consent ends in {0} days: {1}")
    @CsvSource({"59, CONSENT_ENDS mother ask mother", "60, ''", "-1, ''"})
    void consentThatEnds(int last, String told) {
        holds(MOTHER, "mother", null, null);
        says(MOTHER, TODAY.plusDays(last));
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void consentThatWasGivenAnewDoesNotEnd() {
        holds(MOTHER, "mother", null, null);
        says(MOTHER, TODAY.plusDays(10));
        says(MOTHER, null);
        assertThat(told()).isEmpty();
    }

    @Test
    void aSupervisionOrderThatEnds() {
        holds(MOTHER, "mother", null, null);
        orders.add(new SupervisionOrder(UUID.randomUUID(), TODAY.minusYears(1), TODAY.plusDays(9), "beschikking", ""));
        assertThat(told()).isEqualTo("SUPERVISION_ENDS  ask");
        orders.add(new SupervisionOrder(UUID.randomUUID(), TODAY.plusDays(10), null, "verlenging", ""));
        assertThat(told()).isEmpty();
    }

    private String told() {
        return ahead().stream()
                .map(one -> one.kind() + " " + one.what() + " ask"
                        + one.toAsk().stream().map(asked -> " " + asked.name()).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private List<Coming> ahead() {
        return Ahead.of(
                TODAY,
                new Recorded(
                        new WhoDecides.Youth(NOOR, "noor", born),
                        authorities,
                        said,
                        new CapacityPerDecision(List.of()),
                        orders));
    }

    private void holds(UUID who, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        authorities.add(new Authority(
                UUID.randomUUID(), who, name, AuthorityForm.JOINT, false, from, until, "regisseur", TODAY, ""));
    }

    private void says(UUID who, @Nullable LocalDate until) {
        said.add(new Consent(
                UUID.randomUUID(),
                who,
                "naam",
                "youth",
                "registration",
                true,
                "",
                TODAY.minusDays(100),
                until,
                null,
                "",
                null,
                "",
                ""));
    }
}
