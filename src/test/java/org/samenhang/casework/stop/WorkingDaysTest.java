package org.samenhang.casework.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** By which day a team is called together. */
class WorkingDaysTest {

    @Test
    void aWeekendIsSteppedOver() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 27), 3)).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 23), 3)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void daysOffOfTheWholeCountryAreSteppedOver() {
        // Christmas on a Friday and Saturday
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 23), 3)).isEqualTo(LocalDate.of(2026, 12, 29));
        // Good Friday, Easter Monday
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 3)).isEqualTo(LocalDate.of(2026, 4, 9));
        // the King's birthday is a day earlier when it is a Sunday
        assertThat(WorkingDays.isOne(LocalDate.of(2026, 4, 27))).isFalse();
        assertThat(WorkingDays.isOne(LocalDate.of(2025, 4, 28))).isTrue();
        // liberation is free once in five years
        assertThat(WorkingDays.isOne(LocalDate.of(2026, 5, 5))).isTrue();
        assertThat(WorkingDays.isOne(LocalDate.of(2025, 5, 5))).isFalse();
        // Ascension and Whit Monday
        assertThat(WorkingDays.isOne(LocalDate.of(2026, 5, 14))).isFalse();
        assertThat(WorkingDays.isOne(LocalDate.of(2026, 5, 25))).isFalse();
    }

    @Test
    void easterIsWhereTheCalendarHasIt() {
        assertThat(WorkingDays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(WorkingDays.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
        assertThat(WorkingDays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(WorkingDays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Property(tries = 300)
    void itIsAlwaysAWorkingDayAndSoManyOfThemLie(
            @ForAll @IntRange(min = 0, max = 20_000) int from, @ForAll @IntRange(min = 1, max = 15) int count) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(from);
        LocalDate until = WorkingDays.after(day, count);
        assertThat(WorkingDays.isOne(until)).isTrue();
        assertThat(until.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(day.plusDays(1).datesUntil(until.plusDays(1)).filter(WorkingDays::isOne))
                .hasSize(count);
        assertThat(ChronoUnit.DAYS.between(day, until)).isGreaterThanOrEqualTo(count);
    }
}
