package org.samenhang.teamwork.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.casework.life.Fact;
import org.samenhang.casework.life.FactKind;

class SittingTest {

    private static final LocalDate SENT = LocalDate.of(2026, 2, 25);

    @Test
    void everyoneHasAWeekToReact() {
        assertThat(sitting(null, null).mayBeFinal(SENT)).isFalse();
        assertThat(sitting(SENT, null).mayBeFinal(SENT.plusDays(6))).isFalse();
        assertThat(sitting(SENT, null).mayBeFinal(SENT.plusDays(7))).isTrue();
        assertThat(sitting(SENT, SENT.plusDays(8)).mayBeFinal(SENT.plusDays(9))).isFalse();
    }

    @Property
    void aReportIsFinalFromOneDayOnAndNeverBefore(@ForAll @IntRange(min = -40, max = 40) int days) {
        assertThat(sitting(SENT, null).mayBeFinal(SENT.plusDays(days))).isEqualTo(days >= 7);
    }

    @Test
    void reactionsAreAskedBetweenSendingAndFinal() {
        assertThat(sitting(null, null).takes(LineKind.REACTION)).isFalse();
        assertThat(sitting(SENT, null).takes(LineKind.REACTION)).isTrue();
        assertThat(sitting(SENT, SENT.plusDays(7)).takes(LineKind.REACTION)).isFalse();
    }

    @Test
    void whatAFinalReportIsMadeOfStandsAndWhatFollowsGoesOn() {
        Sitting done = sitting(SENT, SENT.plusDays(7));
        for (LineKind kind : LineKind.values()) {
            assertThat(done.takes(kind)).as(kind.code()).isEqualTo(kind.step() == LineKind.AFTERWARDS);
            assertThat(sitting(null, null).takes(kind)).as(kind.code()).isEqualTo(kind != LineKind.REACTION);
        }
    }

    @Test
    void howSomebodySitsThereAndWhatTheySentInIsNoPartOfTheReport() {
        assertThat(LineKind.reported())
                .doesNotContain("check_in", "beforehand", "reaction", "coaching", "core_team", "agreement")
                .contains("parallel", "insight", "card", "crucial");
    }

    @Test
    void theBigScreenShowsOnlyWhatEveryProfessionalMayRead() {
        assertThat(TimelinePlayed.forEveryone(fact("all", null))).isTrue();
        assertThat(TimelinePlayed.forEveryone(fact("professionals", null))).isTrue();
        assertThat(TimelinePlayed.forEveryone(fact("team", null))).isFalse();
        assertThat(TimelinePlayed.forEveryone(fact("all", UUID.randomUUID()))).isFalse();
    }

    private static Sitting sitting(@Nullable LocalDate sent, @Nullable LocalDate done) {
        return new Sitting(UUID.randomUUID(), UUID.randomUUID(), SENT.minusDays(2), "", "Hoe kwam het?", sent, done, 0);
    }

    private static Fact fact(String visibleTo, @Nullable UUID whereabouts) {
        return new Fact(
                UUID.randomUUID(),
                FactKind.GOOD,
                SENT,
                null,
                Map.of(),
                "Paarden",
                null,
                null,
                visibleTo,
                whereabouts,
                null,
                0);
    }
}
