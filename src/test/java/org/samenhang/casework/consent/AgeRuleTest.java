package org.samenhang.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides at what age, day by day (Jeugdwet 7.3.4, 7.3.5 and 7.3.15). */
class AgeRuleTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            born       | day        | rule              | youth | authority | article
            2014-11-22 | 2026-11-21 | under_twelve      | no    | yes       | Jeugdwet 7.3.15
            2014-11-22 | 2026-11-22 | twelve_to_fifteen | yes   | yes       | Jeugdwet 7.3.4
            2010-11-22 | 2026-11-21 | twelve_to_fifteen | yes   | yes       | Jeugdwet 7.3.4
            2010-11-22 | 2026-11-22 | sixteen_and_over  | yes   | no        | Jeugdwet 7.3.5
            2008-11-22 | 2026-11-21 | sixteen_and_over  | yes   | no        | Jeugdwet 7.3.5
            2008-11-22 | 2026-11-22 | of_age            | yes   | no        | Jeugdwet 7.3.5
            2026-11-22 | 2026-11-22 | under_twelve      | no    | yes       | Jeugdwet 7.3.15
            2012-02-29 | 2024-02-28 | under_twelve      | no    | yes       | Jeugdwet 7.3.15
            2012-02-29 | 2024-02-29 | twelve_to_fifteen | yes   | yes       | Jeugdwet 7.3.4
            2012-02-29 | 2028-02-29 | sixteen_and_over  | yes   | no        | Jeugdwet 7.3.5
            2012-02-29 | 2030-02-28 | sixteen_and_over  | yes   | no        | Jeugdwet 7.3.5
            2012-02-29 | 2030-03-01 | of_age            | yes   | no        | Jeugdwet 7.3.5
                       | 2026-11-22 | unknown           | yes   | yes       | Jeugdwet 7.3.4
            2026-11-23 | 2026-11-22 | before_birth      | no    | yes       | Jeugdwet 7.3.15
            2010-11-22 | 1990-01-01 | before_birth      | no    | yes       | Jeugdwet 7.3.15
            """)
    void theRuleOfTheDay(
            @Nullable LocalDate born, LocalDate day, String rule, String youth, String authority, String article) {
        AgeRule found = AgeRule.on(day, born);
        assertThat(found.code()).isEqualTo(rule);
        assertThat(found.youthDecides()).isEqualTo(youth.equals("yes"));
        assertThat(found.authorityDecides()).isEqualTo(authority.equals("yes"));
        assertThat(found.article().cited()).isEqualTo(article);
    }

    @Property
    void theAnswerChangesOnABirthdayItselfAndOnNoOtherDay(
            @ForAll("births") LocalDate born, @ForAll @IntRange(min = 1, max = 9_000) int lived) {
        LocalDate day = born.plusDays(lived);
        boolean changes = !AgeRule.on(day, born).equals(AgeRule.on(day.minusDays(1), born));
        List<LocalDate> birthdays =
                Stream.of(12, 16, 18).map(age -> Birthday.of(born, age)).toList();
        assertThat(changes).isEqualTo(birthdays.contains(day));
    }

    @Property
    void eachOfTheThreeBirthdaysChangesTheAnswer(@ForAll("births") LocalDate born) {
        for (int age : new int[] {12, 16, 18}) {
            LocalDate day = Birthday.of(born, age);
            assertThat(AgeRule.on(day, born)).isNotEqualTo(AgeRule.on(day.minusDays(1), born));
            assertThat(Birthday.age(born, day)).isEqualTo(age);
            assertThat(Birthday.age(born, day.minusDays(1))).isEqualTo(age - 1);
        }
    }

    /** One in four is born on 29 February or beside it. */
    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> leap = Arbitraries.integers()
                .between(498, 524)
                .flatMap(four -> Arbitraries.integers()
                        .between(-1, 1)
                        .map(beside -> LocalDate.of(four * 4, 2, 29).plusDays(beside)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, any), net.jqwik.api.Tuple.of(1, leap));
    }
}
