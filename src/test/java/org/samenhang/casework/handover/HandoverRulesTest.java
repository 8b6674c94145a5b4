package org.samenhang.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.casework.Role;

/** How a hand-over stands, from its days alone. */
class HandoverRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 25);

    @Test
    void whatNobodyAnsweredIsLateOnItsDayAndChangesNothing() {
        assertThat(waits(3, null).on(TODAY)).isEqualTo(Handover.State.WAITING);
        assertThat(waits(0, null).on(TODAY)).isEqualTo(Handover.State.LATE);
        assertThat(waits(-9, null).on(TODAY)).isEqualTo(Handover.State.LATE);
        assertThat(waits(-9, null).holds(TODAY.plusYears(1))).isEqualTo("Anna");
        assertThat(waits(-9, -1).on(TODAY)).isEqualTo(Handover.State.OVER);
        assertThat(waits(-9, -1).mayBeTakenBack(TODAY)).isFalse();
    }

    @Test
    void standingInEndsByItselfAfterItsLastDay() {
        Handover away = accepted(-2, 3);
        assertThat(away.on(TODAY)).isEqualTo(Handover.State.RUNNING);
        assertThat(away.holds(TODAY)).isEqualTo("Bert");
        assertThat(away.holds(TODAY.plusDays(3))).isEqualTo("Bert");
        assertThat(away.holds(TODAY.plusDays(4))).isEqualTo("Anna");
        assertThat(away.on(TODAY.plusDays(4))).isEqualTo(Handover.State.DONE);
    }

    @Test
    void whatHasBegunForGoodIsNotTakenBack() {
        assertThat(accepted(1, null).mayBeTakenBack(TODAY)).isTrue();
        assertThat(accepted(0, null).mayBeTakenBack(TODAY)).isFalse();
        assertThat(accepted(0, 5).mayBeTakenBack(TODAY)).isTrue();
    }

    @Property(tries = 300)
    void onEveryDayExactlyOneOfTheTwoHasTheRole(
            @ForAll @IntRange(min = -60, max = 60) int begins,
            @ForAll @IntRange(min = 0, max = 40) int lasts,
            @ForAll boolean forGood,
            @ForAll boolean answered,
            @ForAll @IntRange(min = -120, max = 120) int day) {
        Integer until = forGood ? null : Integer.valueOf(begins + lasts);
        Handover one = answered ? accepted(begins, until) : waits(begins, until);
        boolean receiver = answered && day >= begins && (forGood || day <= begins + lasts);
        assertThat(one.holds(TODAY.plusDays(day))).isEqualTo(receiver ? "Bert" : "Anna");
    }

    private static Handover waits(int from, @Nullable Integer until) {
        return handover(from, until, null, null);
    }

    private static Handover accepted(int from, @Nullable Integer until) {
        return handover(from, until, TODAY.minusDays(70), TODAY.plusDays(from));
    }

    private static Handover handover(
            int from, @Nullable Integer until, @Nullable LocalDate answered, @Nullable LocalDate begins) {
        return new Handover(
                new UUID(0, 1),
                new UUID(0, 2),
                Role.GUARDIAN,
                "Anna",
                "Bert",
                "Anna",
                TODAY.plusDays(from),
                until == null ? null : TODAY.plusDays(until),
                "Zij belt liever.",
                TODAY.minusDays(80),
                answered,
                begins,
                "",
                null);
    }
}
