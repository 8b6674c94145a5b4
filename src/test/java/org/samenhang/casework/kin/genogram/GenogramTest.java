package org.samenhang.casework.kin.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A family is drawn readably, whatever was put in. */
class GenogramTest {

    private static final GenogramWords WORDS = new GenogramWords("De familie", "", sign -> sign);

    @Test
    void parentsWithTwoPartnersStandBesideBothAndHalfSiblingsUnderTheirOwn() {
        Layout layout = new Genogram(
                        people("Sam", "Ma", "Pa", "Erik", "Lotte"),
                        List.of(
                                new Tie("Ma", "Pa", Bond.MARRIED, 2, true),
                                new Tie("Ma", "Erik", Bond.PARTNER),
                                parent("Ma", "Sam"),
                                parent("Pa", "Sam"),
                                parent("Ma", "Lotte"),
                                parent("Erik", "Lotte")))
                .layout();
        int ma = layout.spot("Ma").x();
        assertThat(Math.abs(layout.spot("Pa").x() - ma)).isBetween(150, 160);
        assertThat(Math.abs(layout.spot("Erik").x() - ma)).isBetween(150, 160);
        assertThat((layout.spot("Sam").x() - layout.spot("Lotte").x())
                        * (layout.spot("Pa").x() - layout.spot("Erik").x()))
                .as("Sam on the side of his father, Lotte on the side of hers")
                .isPositive();
    }

    @Test
    void grandparentsStandTwoRowsUpAndFosterParentsInTheRowOfParents() {
        Map<String, Integer> rows = new Genogram(
                        people("Sam", "Ma", "Oma", "Opa", "Anja"),
                        List.of(
                                parent("Ma", "Sam"),
                                parent("Oma", "Ma"),
                                parent("Opa", "Ma"),
                                new Tie("Anja", "Sam", Bond.FOSTER)))
                .layout()
                .rows();
        assertThat(rows).containsExactlyInAnyOrderEntriesOf(Map.of("Oma", 0, "Opa", 0, "Ma", 1, "Anja", 1, "Sam", 2));
    }

    @Test
    void somebodyWithTwoHomesIsInBothAndWhoLeftIsInNone() {
        assertThat(new Genogram(
                                people("Noor", "Ma", "Pa", "Bram"),
                                List.of(
                                        new Tie("Noor", "Ma", Bond.LIVES_WITH),
                                        new Tie("Noor", "Pa", Bond.LIVES_WITH),
                                        new Tie("Bram", "Pa", Bond.LIVES_WITH, 0, true)))
                        .layout()
                        .homes())
                .containsExactlyInAnyOrder(List.of("Ma", "Noor"), List.of("Pa", "Noor"));
    }

    @Test
    void whoWouldBeTheirOwnGrandparentIsSeen() {
        Genogram family = new Genogram(people("Sam", "Ma", "Oma"), List.of(parent("Ma", "Sam"), parent("Oma", "Ma")));
        assertThat(family.turnsAround(parent("Sam", "Oma"))).isTrue();
        assertThat(family.turnsAround(parent("Oma", "Sam"))).isFalse();
        assertThat(family.turnsAround(parent("Ma", "Sam"))).isFalse();
    }

    @Test
    void aTieToWhoIsNotThereLeavesNothingBehind() {
        List<Relative> people = people("Sam", "Ma");
        String without = new Genogram(people, List.of(parent("Ma", "Sam")))
                .draw("g", WORDS)
                .svg();
        String hidden = new Genogram(
                        people,
                        List.of(
                                parent("Ma", "Sam"),
                                parent("Weg", "Sam"),
                                new Tie("Sam", "Weg", Bond.LIVES_WITH),
                                new Tie("Ma", "Weg", Bond.CONFLICT)))
                .draw("g", WORDS)
                .svg();
        assertThat(hidden).isEqualTo(without);
    }

    @Test
    void theSignsOfTheFieldAreDrawnAndExplained() {
        List<Relative> people = List.of(
                new Relative("s", "Sam", Sex.MAN, 2011, false, null, true),
                new Relative("o", "Oma", Sex.WOMAN, 1950, true, 2019, false));
        String svg = new Genogram(people, List.of(new Tie("o", "s", Bond.CUT_OFF)))
                .draw("g", WORDS)
                .svg();
        assertThat(svg)
                .contains(
                        "<rect class=\"pic-kin\"",
                        "<circle class=\"pic-kin\"",
                        "1950 – 2019",
                        ">index<",
                        ">dead<",
                        ">cut_off<");
        assertThat(svg).doesNotContain(">foster<");
    }

    @Property(tries = 150)
    void noTwoStandInOnePlaceAndChildrenStandUnderTheirParents(@ForAll("families") Genogram family) {
        Layout layout = family.layout();
        List<Layout.Spot> spots = new ArrayList<>(layout.spots().values());
        assertThat(spots).hasSize(family.people().size());
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean apart = Math.abs(spots.get(i).x() - spots.get(j).x()) >= 2 * Layout.HALF + 90
                        || Math.abs(spots.get(i).y() - spots.get(j).y()) >= 2 * Layout.HALF + 60;
                assertThat(apart).as(spots.get(i) + " and " + spots.get(j)).isTrue();
            }
        }
        for (Tie tie : layout.family().ties) {
            if (tie.bond().raises()) {
                assertThat(layout.spot(tie.other()).y())
                        .as(tie.toString())
                        .isGreaterThan(layout.spot(tie.one()).y());
            }
        }
        assertThat(spots).allMatch(spot -> spot.x() >= 60 && spot.x() <= layout.width() - 60);
    }

    @Property(tries = 40)
    void theSameFamilyIsTheSameDrawing(@ForAll("families") Genogram family) {
        assertThat(new Genogram(family.people(), family.ties()).draw("g", WORDS).svg())
                .isEqualTo(family.draw("g", WORDS).svg());
    }

    @Provide
    Arbitrary<Genogram> families() {
        Arbitrary<Tie> ties = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(Bond.values()),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((one, other, bond, slashes, over) -> new Tie("p" + one, "p" + other, bond, slashes, over));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12), ties.list().ofMaxSize(24))
                .as((count, lines) -> {
                    List<Relative> people = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        people.add(new Relative(
                                "p" + i,
                                "Naam " + i,
                                Sex.values()[i % 4],
                                i % 3 == 0 ? null : 1950 + i,
                                i % 5 == 4,
                                null,
                                i == 0));
                    }
                    return new Genogram(people, new ArrayList<>(new LinkedHashSet<>(lines)));
                });
    }

    private static Tie parent(String one, String other) {
        return new Tie(one, other, Bond.PARENT);
    }

    private static List<Relative> people(String... names) {
        List<Relative> people = new ArrayList<>();
        for (String name : names) {
            people.add(new Relative(name, name, Sex.UNSAID, null, false, null, people.isEmpty()));
        }
        return people;
    }
}
