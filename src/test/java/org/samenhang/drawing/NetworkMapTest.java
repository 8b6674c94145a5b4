package org.samenhang.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who stands around somebody is drawn without one standing in front of another. */
class NetworkMapTest {

    private static final List<String> PARTS = List.of("Familie", "Vrienden", "School", "Hulp");
    private static final List<String> RINGS = List.of("heel dichtbij", "dichtbij", "verder weg");

    @Test
    void eachStandsInTheirOwnQuarterAndWhoIsNearStandsNearer() {
        List<NetworkMap.Spot> spots = map(List.of(
                        new NetworkMap.Member("Oma", 0, 0, true, false),
                        new NetworkMap.Member("Tante", 0, 2, false, true),
                        new NetworkMap.Member("Juf", 2, 1, false, false)))
                .spots();
        assertThat(spots.get(0).x()).isNegative();
        assertThat(spots.get(0).y()).isNegative();
        assertThat(spots.get(2).x()).isPositive();
        assertThat(spots.get(2).y()).isPositive();
        assertThat(Math.hypot(spots.get(0).x(), spots.get(0).y()))
                .isLessThan(Math.hypot(spots.get(1).x(), spots.get(1).y()));
    }

    @Test
    void whoStandsFartherDoesNotStandBehindSomebody() {
        List<NetworkMap.Spot> spots = map(List.of(
                        new NetworkMap.Member("Oma", 0, 0, true, true),
                        new NetworkMap.Member("Tante", 0, 1, false, false),
                        new NetworkMap.Member("Neef", 0, 2, true, false)))
                .spots();
        for (int far = 1; far < 3; far++) {
            for (int near = 0; near < far; near++) {
                assertThat(passes(spots.get(near), spots.get(far)))
                        .as("the line to " + spots.get(far) + " and the box of " + spots.get(near))
                        .isFalse();
            }
        }
    }

    /** Whether the line from the middle to one comes through the box of the other, by walking along it. */
    private static boolean passes(NetworkMap.Spot box, NetworkMap.Spot to) {
        return java.util.stream.IntStream.range(0, 1000)
                .anyMatch(i -> Math.abs(to.x() * i / 1000.0 - box.x()) < NetworkMap.BOX / 2.0
                        && Math.abs(to.y() * i / 1000.0 - box.y()) < NetworkMap.TALL / 2.0);
    }

    @Test
    void aLongWordIsSetSmallerAndNotBroken() {
        assertThat(map(List.of(new NetworkMap.Member("Voetbaltrainer", 2, 2, true, false)))
                        .draw("k", "Kaart", "Een")
                        .svg())
                .contains(">Voetbaltrainer<");
    }

    @Property(tries = 150)
    void noTwoNamesTouchAndNoneTouchesTheMiddle(@ForAll("members") List<NetworkMap.Member> members) {
        List<NetworkMap.Spot> spots = map(members).spots();
        assertThat(spots).hasSize(members.size());
        for (int i = 0; i < spots.size(); i++) {
            assertThat(Math.hypot(spots.get(i).x(), spots.get(i).y())).isGreaterThan(100);
            for (int j = 0; j < i; j++) {
                boolean apart = Math.abs(spots.get(i).x() - spots.get(j).x()) >= NetworkMap.BOX
                        || Math.abs(spots.get(i).y() - spots.get(j).y()) >= NetworkMap.TALL;
                assertThat(apart).as(spots.get(i) + " and " + spots.get(j)).isTrue();
            }
        }
    }

    @Property(tries = 60)
    void aMapWithoutPartsOrWithHalvesKeepsThemApartAsWell(@ForAll("members") List<NetworkMap.Member> members) {
        for (List<String> parts : List.of(List.of(""), List.of("Familie", "Anderen"))) {
            List<NetworkMap.Spot> spots = new NetworkMap("ik", parts, RINGS, members).spots();
            for (int i = 0; i < spots.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean apart = Math.abs(spots.get(i).x() - spots.get(j).x()) >= NetworkMap.BOX
                            || Math.abs(spots.get(i).y() - spots.get(j).y()) >= NetworkMap.TALL;
                    assertThat(apart).as(spots.get(i) + " and " + spots.get(j)).isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<List<NetworkMap.Member>> members() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(30),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(NetworkMap.Member::new)
                .list()
                .ofMaxSize(60);
    }

    private static NetworkMap map(List<NetworkMap.Member> members) {
        return new NetworkMap("Sam", PARTS, RINGS, members);
    }
}
