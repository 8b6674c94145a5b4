package org.samenhang.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samenhang.casework.consent.AuthorityForm.GUARDIANSHIP;
import static org.samenhang.casework.consent.AuthorityForm.JOINT;
import static org.samenhang.casework.consent.AuthorityForm.SOLE;
import static org.samenhang.casework.consent.AuthorityForm.UNDETERMINED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jeugdwet 7.3.4 and 7.3.5, on every side of each birthday. */
class WhoDecidesTest {

    private static final UUID NOOR = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID FATHER = UUID.randomUUID();
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);

    @ParameterizedTest(name = "born 29 February 2012, on {0}: {1}, {2}")
    @CsvSource({
        "2012-02-29, under_twelve, mother father",
        "2024-02-28, under_twelve, mother father",
        "2024-02-29, twelve_to_fifteen, noor mother father",
        "2028-02-28, twelve_to_fifteen, noor mother father",
        "2028-02-29, sixteen_and_over, noor",
        "2030-02-28, sixteen_and_over, noor",
        "2030-03-01, of_age, noor",
    })
    void ageDecidesWhoDecides(LocalDate day, String rule, String names) {
        WhoDecides who = WhoDecides.on(day, noor(BORN), List.of(mother(JOINT), father(JOINT)));
        assertThat(who.rule().code()).isEqualTo(rule);
        assertThat(who.deciders()).extracting(Decider::name).containsExactly(names.split(" "));
        assertThat(who.gaps()).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2} decide, not known: {3}")
    @CsvSource({
        "JOINT, JOINT, mother father, ''",
        "SOLE, '', mother, ''",
        "JOINT, '', mother, OTHER_WITH_AUTHORITY_UNKNOWN",
        "JOINT_WITH_OTHER, JOINT_WITH_OTHER, mother father, ''",
        "JOINT_WITH_OTHER, '', mother, OTHER_WITH_AUTHORITY_UNKNOWN",
        "GUARDIANSHIP, '', mother, ''",
        "TEMPORARILY_NONE, SOLE, father, ''",
        "TEMPORARILY_NONE, '', '', AUTHORITY_UNKNOWN",
        "UNDETERMINED, '', '', AUTHORITY_UNDETERMINED",
        "UNDETERMINED, SOLE, father, AUTHORITY_UNDETERMINED",
        "'', '', '', AUTHORITY_UNKNOWN",
    })
    void sixFormsOfAuthority(String ofMother, String ofFather, String names, String gap) {
        List<Authority> authorities = new ArrayList<>();
        if (!ofMother.isEmpty()) {
            authorities.add(mother(AuthorityForm.valueOf(ofMother)));
        }
        if (!ofFather.isEmpty()) {
            authorities.add(father(AuthorityForm.valueOf(ofFather)));
        }
        WhoDecides who = WhoDecides.on(BORN.plusYears(8), noor(BORN), authorities);
        assertThat(who.deciders())
                .extracting(Decider::name)
                .containsExactlyElementsOf(Arrays.stream(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(who.gaps().stream().map(Gap::name).toList()).isEqualTo(gap.isEmpty() ? List.of() : List.of(gap));
    }

    @Test
    void aGuardianDecidesAsGuardian() {
        WhoDecides who = WhoDecides.on(BORN.plusYears(8), noor(BORN), List.of(mother(GUARDIANSHIP)));
        assertThat(who.deciders()).extracting(Decider::capacity).containsExactly(Capacity.GUARDIAN);
    }

    @Test
    void authorityHoldsFromItsFirstToItsLastDay() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2020, 6, 30);
        Authority term = authority(MOTHER, "mother", SOLE, first, last, true);
        assertThat(deciders(first.minusDays(1), term)).isEmpty();
        assertThat(deciders(first, term)).containsExactly("mother");
        assertThat(deciders(last, term)).containsExactly("mother");
        assertThat(deciders(last.plusDays(1), term)).isEmpty();
    }

    @Test
    void oneParentsWordAloneIsSaidToBeUnchecked() {
        WhoDecides who = WhoDecides.on(
                BORN.plusYears(8), noor(BORN), List.of(authority(MOTHER, "mother", SOLE, null, null, false)));
        assertThat(who.gaps()).containsExactly(Gap.AUTHORITY_NOT_CHECKED);
    }

    @Test
    void authorityUnderInquiryHoldsMeanwhileAndIsSaid() {
        Authority inquired = new Authority(
                UUID.randomUUID(), MOTHER, "mother", SOLE, true, null, null, "x", LocalDate.of(2020, 1, 1), "");
        WhoDecides who = WhoDecides.on(BORN.plusYears(8), noor(BORN), List.of(inquired));
        assertThat(who.deciders()).extracting(Decider::name).containsExactly("mother");
        assertThat(who.gaps()).containsExactly(Gap.AUTHORITY_UNDER_INQUIRY);
    }

    @Test
    void fromSixteenNobodyLooksAtAuthority() {
        WhoDecides who = WhoDecides.on(BORN.plusYears(17), noor(BORN), List.of(mother(UNDETERMINED)));
        assertThat(who.deciders()).extracting(Decider::name).containsExactly("noor");
        assertThat(who.gaps()).isEmpty();
    }

    @Test
    void withoutADayOfBirthBothAreAsked() {
        WhoDecides who = WhoDecides.on(LocalDate.of(2026, 1, 1), noor(null), List.of(mother(SOLE)));
        assertThat(who.deciders()).extracting(Decider::name).containsExactly("noor", "mother");
        assertThat(who.gaps()).containsExactly(Gap.BIRTH_DAY_UNKNOWN);
    }

    @Test
    void onADayBeforeTheBirthItIsSaidThatTheYouthWasNotBornYet() {
        WhoDecides who = WhoDecides.on(BORN.minusDays(1), noor(BORN), List.of(mother(SOLE)));
        assertThat(who.deciders()).extracting(Decider::name).containsExactly("mother");
        assertThat(who.gaps()).containsExactly(Gap.BEFORE_BIRTH);
    }

    @ParameterizedTest(name = "said on {0}, until {1}, withdrawn {2}: on 2026-06-15 it is {3}")
    @CsvSource({
        "2026-06-15, , , GIVEN",
        "2026-06-16, , , NOT_ASKED",
        "2026-01-01, 2026-06-15, , GIVEN",
        "2026-01-01, 2026-06-14, , NOT_ASKED",
        "2026-01-01, , 2026-06-15, WITHDRAWN",
        "2026-01-01, , 2026-06-16, GIVEN",
    })
    void aConsentSpeaksInItsTerm(
            LocalDate from, @Nullable LocalDate until, @Nullable LocalDate withdrawn, Answer expected) {
        Consent said = consent(NOOR, true, "", from, until, withdrawn);
        ConsentState state = state(LocalDate.of(2026, 6, 15), noor(LocalDate.of(2008, 1, 1)), List.of(), said);
        assertThat(state.asked()).extracting(Asked::answer).containsExactly(expected);
        assertThat(state.missing().isEmpty()).isEqualTo(expected == Answer.GIVEN);
    }

    @Test
    void theLatestWordCountsAndANoIsAnAnswer() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Consent yes = consent(NOOR, true, "", day.minusDays(10), null, null);
        Consent no = consent(NOOR, false, "", day.minusDays(2), null, null);
        ConsentState state = state(day, noor(LocalDate.of(2008, 1, 1)), List.of(), no, yes);
        assertThat(state.asked()).extracting(Asked::answer).containsExactly(Answer.REFUSED);
        assertThat(state.missing()).isEmpty();
        assertThat(state.isRefused()).isTrue();
    }

    @Test
    void aGroundForDoingWithoutIsNoConsentButIsNotMissing() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Consent without = consent(FATHER, false, "ernstig nadeel", day, null, null);
        ConsentState state = state(day, noor(day.minusYears(8)), List.of(father(SOLE)), without);
        assertThat(state.asked()).extracting(Asked::answer).containsExactly(Answer.DONE_WITHOUT);
        assertThat(state.isComplete()).isTrue();
    }

    @Test
    void aConsentToSomethingElseIsNotTaken() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Consent attendees = new Consent(
                UUID.randomUUID(), NOOR, "noor", "youth", "attendees", true, "", day, null, null, "", null, "", "");
        ConsentState state = state(day, noor(day.minusYears(17)), List.of(), attendees);
        assertThat(state.missing()).extracting(Decider::name).containsExactly("noor");
    }

    @Test
    void whoHasNobodyWithAuthorityOnFileIsTold() {
        assertThat(WhoDecides.on(BORN.plusYears(8), noor(BORN), List.of()).isAuthorityUnknown())
                .isTrue();
        assertThat(WhoDecides.on(BORN.plusYears(8), noor(BORN), List.of(mother(UNDETERMINED)))
                        .isAuthorityUnknown())
                .isTrue();
        assertThat(WhoDecides.on(BORN.plusYears(8), noor(BORN), List.of(mother(UNDETERMINED), father(SOLE)))
                        .isAuthorityUnknown())
                .isFalse();
        assertThat(WhoDecides.on(BORN.plusYears(16), noor(BORN), List.of()).isAuthorityUnknown())
                .isFalse();
    }

    private static ConsentState state(
            LocalDate day, WhoDecides.Youth youth, List<Authority> authorities, Consent... said) {
        return ConsentState.on(
                day, new Recorded(youth, authorities, List.of(said), new CapacityPerDecision(List.of()), List.of()));
    }

    private static List<String> deciders(LocalDate day, Authority... authorities) {
        return WhoDecides.on(day, noor(BORN), List.of(authorities)).deciders().stream()
                .map(Decider::name)
                .toList();
    }

    private static WhoDecides.Youth noor(@Nullable LocalDate born) {
        return new WhoDecides.Youth(NOOR, "noor", born);
    }

    private static Authority mother(AuthorityForm form) {
        return authority(MOTHER, "mother", form, null, null, true);
    }

    private static Authority father(AuthorityForm form) {
        return authority(FATHER, "father", form, null, null, true);
    }

    private static Authority authority(
            UUID person,
            String name,
            AuthorityForm form,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean checked) {
        return new Authority(
                UUID.randomUUID(),
                person,
                name,
                form,
                false,
                from,
                until,
                checked ? "regisseur" : null,
                checked ? LocalDate.of(2020, 1, 1) : null,
                "");
    }

    private static Consent consent(
            UUID by,
            boolean given,
            String ground,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate withdrawn) {
        return new Consent(
                UUID.randomUUID(),
                by,
                "naam",
                "youth",
                "registration",
                given,
                ground,
                from,
                until,
                withdrawn,
                "",
                null,
                "",
                "");
    }
}
