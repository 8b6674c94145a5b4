package org.samenhang.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jeugdwet 7.3.4 and 7.3.13: who says whether these people may be there. */
class ConsentAskedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final UUID YOUTH = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID FATHER = UUID.randomUUID();
    private static final List<Authority> JOINT =
            List.of(new Authority(MOTHER, "joint", null, null), new Authority(FATHER, "joint", null, null));

    @Test
    void underTwelveThoseWithAuthority() {
        assertThat(asked(DAY.minusYears(12).plusDays(1), JOINT).people()).containsOnlyKeys(MOTHER, FATHER);
    }

    @Test
    void fromTheTwelfthBirthdayTheYouthToo() {
        assertThat(asked(DAY.minusYears(12), JOINT).people()).containsOnlyKeys(YOUTH, MOTHER, FATHER);
        assertThat(asked(DAY.minusYears(16).plusDays(1), JOINT).people()).containsOnlyKeys(YOUTH, MOTHER, FATHER);
    }

    @Test
    void fromTheSixteenthBirthdayTheYouthAlone() {
        assertThat(asked(DAY.minusYears(16), JOINT).people()).containsOnlyKeys(YOUTH);
        assertThat(asked(DAY.minusYears(16), List.of()).authorityUnknown()).isFalse();
    }

    @Test
    void authorityCountsOnTheDayOfTheMeeting() {
        List<Authority> changed = List.of(
                new Authority(FATHER, "joint", null, DAY.minusDays(1)), new Authority(MOTHER, "sole", DAY, null));
        assertThat(asked(DAY.minusYears(9), changed).people()).containsOnlyKeys(MOTHER);
    }

    @Test
    void aGuardianDecidesAsGuardianAndWhoHasNoSayIsNotAsked() {
        UUID guardian = UUID.randomUUID();
        List<Authority> held = List.of(
                new Authority(guardian, "guardianship", null, null),
                new Authority(MOTHER, "temporarily_none", null, null),
                new Authority(FATHER, "undetermined", null, null));
        ConsentAsked asked = asked(DAY.minusYears(9), held);
        assertThat(asked.people()).containsExactlyEntriesOf(java.util.Map.of(guardian, "guardian"));
        assertThat(asked.authorityUnknown()).isFalse();
    }

    @Test
    void whereNobodysAuthorityIsOnFileThatIsSaid() {
        assertThat(asked(DAY.minusYears(9), List.of()).authorityUnknown()).isTrue();
    }

    @Test
    void whereTheBirthdayIsNotKnownAllAreAsked() {
        assertThat(ConsentAsked.on(DAY, YOUTH, null, JOINT).people()).containsOnlyKeys(YOUTH, MOTHER, FATHER);
    }

    private static ConsentAsked asked(LocalDate born, List<Authority> authorities) {
        return ConsentAsked.on(DAY, YOUTH, born, authorities);
    }
}
