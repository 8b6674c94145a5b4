package org.samenhang.casework.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeYearsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void aLifeThatCanBeLookedAtTogetherIsNotCutUp() {
        List<Fact> facts = crises(LifeYears.MANY, LocalDate.of(2020, 1, 1));
        LifeYears years = LifeYears.of(facts, TODAY, "2020", null);
        assertThat(years.many()).isFalse();
        assertThat(years.of(facts, TODAY)).isEqualTo(facts);
        assertThat(years.inWords(facts, TODAY)).isEqualTo(facts);
    }

    @Test
    void eachFactStandsInEachYearItTouchesAndInNoOther() {
        List<Fact> facts = crises(LifeYears.MANY, LocalDate.of(2020, 12, 1));
        Fact goesOn = fact(FactKind.PLACE, LocalDate.of(2019, 5, 1), null);
        Fact ended = fact(FactKind.PLACE, LocalDate.of(2018, 5, 1), LocalDate.of(2020, 1, 1));
        facts.addAll(List.of(goesOn, ended));
        for (int year = 2018; year <= 2026; year++) {
            List<Fact> shown =
                    LifeYears.of(facts, TODAY, String.valueOf(year), null).of(facts, TODAY);
            assertThat(shown.contains(goesOn)).as("goes on in " + year).isEqualTo(year >= 2019);
            assertThat(shown.contains(ended)).as("ended in " + year).isEqualTo(year <= 2020);
        }
        LifeYears years = LifeYears.of(facts, TODAY, "", null);
        assertThat(years.chosen()).isEqualTo(2026);
        assertThat(years.years()).first().isEqualTo(new LifeYears.Year(2026, 1));
        assertThat(years.years()).contains(new LifeYears.Year(2018, 1), new LifeYears.Year(2019, 2));
    }

    @Test
    void oneIsLedToTheYearOfAFactAndToTheWholeWithoutItsWords() {
        List<Fact> facts = crises(LifeYears.MANY + 1, LocalDate.of(2020, 1, 1));
        Fact early = fact(FactKind.CRISIS, LocalDate.of(2011, 2, 3), null);
        facts.add(early);
        assertThat(LifeYears.of(facts, TODAY, "", early.id()).chosen()).isEqualTo(2011);
        assertThat(LifeYears.of(facts, TODAY, "1789", null).chosen()).isEqualTo(2020);
        LifeYears whole = LifeYears.of(facts, TODAY, "all", null);
        assertThat(whole.chosen()).isNull();
        assertThat(whole.of(facts, TODAY)).hasSameSizeAs(facts);
        assertThat(whole.inWords(facts, TODAY)).isEmpty();
    }

    private static List<Fact> crises(int many, LocalDate from) {
        List<Fact> facts = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            facts.add(fact(FactKind.CRISIS, from.plusDays(one % 28), null));
        }
        return facts;
    }

    private static Fact fact(FactKind kind, LocalDate from, @Nullable LocalDate to) {
        return new Fact(UUID.randomUUID(), kind, from, to, Map.of(), null, null, null, "all", null, null, 0);
    }
}
