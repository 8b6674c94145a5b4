package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where to take hold. */
class LeversTest {

    private static final Lever<String> NOTHING_TO_TOUCH = new Lever<>(0, List.of(List.of()), List.of(), true, false);

    @Test
    void anEmptyMapHasOneEmptySet() {
        Levers levers = levers(Maps.hindering(""));
        assertThat(levers.statements()).isEqualTo(NOTHING_TO_TOUCH);
        assertThat(levers.ownHands()).isEqualTo(NOTHING_TO_TOUCH);
        assertThat(levers.arrows().sets()).containsExactly(List.of());
    }

    @Test
    void onlyViciousCirclesNeedTouching() {
        CoherenceMap map = Maps.of(
                List.of(Maps.with("a", Effect.HELPS), Maps.with("b", Effect.HINDERS), Maps.with("c", Effect.NEUTRAL)),
                "a+b b+a a+a c+c b-b");
        assertThat(levers(map).statements()).isEqualTo(NOTHING_TO_TOUCH);
        assertThat(levers(map).arrows().size()).isZero();
    }

    @Test
    void ourOwnHandsHoldSchoolCareAndSociety() {
        for (Sphere sphere : Sphere.values()) {
            CoherenceMap map = Maps.of(List.of(Maps.in("a", sphere)), "a+a");
            boolean ours = List.of(Sphere.SCHOOL, Sphere.CARE, Sphere.SOCIETY).contains(sphere);
            assertThat(levers(map).ownHands().size()).as(sphere.code()).isEqualTo(ours ? 1 : 0);
            assertThat(levers(map).ownHands().untouched()).as(sphere.code()).isEqualTo(ours ? List.of() : List.of(0));
        }
    }

    @Test
    void aNeutralStatementInAViciousCircleCanBeALever() {
        CoherenceMap map = Maps.of(List.of(Maps.in("a", Sphere.YOUTH), Maps.with("b", Effect.NEUTRAL)), "a+b b+a");
        assertThat(levers(map).ownHands().sets()).containsExactly(List.of("b"));
    }

    @Test
    void endBehaviourIsNoLeverAndWhatHoldsNothingElseStaysUntouched() {
        CoherenceMap map = Maps.of(
                List.of(Maps.endBehaviour("a", Sphere.CARE), Maps.in("b", Sphere.YOUTH), Maps.statement("c")),
                "a+a a+b b+a b+c c+b");
        Levers levers = levers(map);
        assertThat(levers.ownHands()).isEqualTo(new Lever<>(1, List.of(List.of("c")), List.of(0, 1), true, false));
        assertThat(levers.statements()).isEqualTo(new Lever<>(1, List.of(List.of("b")), List.of(0), true, false));
        assertThat(levers.arrows().size()).isEqualTo(3);
        assertThat(levers.arrows().untouched()).isEmpty();
    }

    @Test
    void bothArrowsBetweenTwoStatementsCanBeNeeded() {
        CoherenceMap map = Maps.hindering("a+b a-b b+a b-a");
        assertThat(levers(map).arrows().sets())
                .containsExactly(
                        Maps.arrows("a+b a-b"), Maps.arrows("a+b b-a"), Maps.arrows("a-b b+a"), Maps.arrows("b+a b-a"));
    }

    @Test
    void aHundredSetsAreAllAndOneMoreIsMore() {
        Lever<String> all = levers(Maps.rings(10, 10)).statements();
        assertThat(all.sets()).hasSize(100).endsWith(List.of("a09", "b09"));
        assertThat(all.more()).isFalse();
        Lever<String> first = levers(Maps.rings(11, 10)).statements();
        assertThat(first.sets()).hasSize(100).startsWith(List.of("a00", "b00")).endsWith(List.of("a09", "b09"));
        assertThat(first.more()).isTrue();
        assertThat(first.exact()).isTrue();
    }

    @Test
    void elevenThatStrengthenEachOtherHaveExactLeversThoughMillionsOfCircles() {
        Coherence coherence = Coherence.of(Maps.allStrengthenEachOther(11), Coherence.USUAL_LIMIT);
        assertThat(coherence.complete()).isFalse();
        assertThat(coherence.circles()).hasSize(Coherence.USUAL_LIMIT);
        Lever<String> statements = coherence.levers().statements();
        assertThat(statements.exact()).isTrue();
        assertThat(statements.size()).isEqualTo(10);
        assertThat(statements.sets()).hasSize(11);
        assertThat(statements.more()).isFalse();
        assertThat(coherence.levers().ownHands()).isEqualTo(statements);
        Lever<Link> arrows = coherence.levers().arrows();
        assertThat(arrows.exact()).isTrue();
        assertThat(arrows.size()).isEqualTo(55);
        assertThat(arrows.sets()).hasSize(100).doesNotHaveDuplicates();
        assertThat(arrows.more()).isTrue();
    }

    /** What to leave out of a full map for it to have no circle: for each order of the statements the arrows that go back. */
    @Test
    void theArrowsOfAFullMapAreThoseThatGoBackInSomeOrder() {
        List<List<Link>> listed = Coherence.of(Maps.allStrengthenEachOther(5), 7)
                .levers()
                .arrows()
                .sets();
        assertThat(listed).hasSize(100);
        for (List<Link> set : listed) {
            assertThat(set).hasSize(10);
            List<String> leftOut = set.stream().map(Link::from).toList();
            List<Long> degrees = leftOut.stream()
                    .distinct()
                    .map(id -> leftOut.stream().filter(id::equals).count())
                    .sorted()
                    .toList();
            assertThat(degrees).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aMapOfOnlyLessIsTouchedWhereLessTwiceIsMore() {
        // rounds of three are odd; only those of six keep themselves going, and they all pass here
        CoherenceMap map = Maps.hindering("a-b b-c c-d d-e e-f f-a c-a f-d");
        Coherence listed = Coherence.of(map, 100);
        Coherence unlisted = Coherence.of(map, 1);
        assertThat(listed.counts()).isEqualTo(new Counts(1, 2, 1, 0, 0, 0));
        assertThat(unlisted.levers().statements()).isEqualTo(listed.levers().statements());
        assertThat(listed.levers().statements().sets()).hasSize(6);
    }

    @Test
    void theBiggestMapsStillTouchEveryListedCircle() {
        for (CoherenceMap map : List.of(Maps.madeUp(500, 5000, 3), Maps.madeUp(71, 5000, 4))) {
            Coherence coherence = Coherence.of(map, 20_000);
            assertThat(touchesEveryListedCircle(coherence)).isTrue();
        }
    }

    private static boolean touchesEveryListedCircle(Coherence coherence) {
        List<String> chosen = coherence.levers().statements().sets().getFirst();
        List<Link> cut = coherence.levers().arrows().sets().getFirst();
        for (int position = 0; position < coherence.circles().size(); position++) {
            Circle circle = coherence.circles().get(position);
            if (!circle.isVicious()) {
                continue;
            }
            boolean touched = circle.statements().stream().anyMatch(chosen::contains)
                    || coherence.levers().statements().untouched().contains(position);
            if (!touched || circle.arrows().stream().noneMatch(cut::contains)) {
                return false;
            }
        }
        return true;
    }

    /** Many circles of the greatest length: two arrows from each statement to the next. */
    @Test
    void aLongRingOfDoubleArrowsIsListedAsFarAsAskedFor() {
        StringBuilder arrows = new StringBuilder();
        for (int at = 0; at < 500; at++) {
            for (String sign : List.of("+", "-")) {
                arrows.append(String.format("s%03d%ss%03d ", at, sign, (at + 1) % 500));
            }
        }
        Coherence coherence = Coherence.of(Maps.hindering(arrows.toString()), 1_000);
        assertThat(coherence.circles())
                .hasSize(1_000)
                .doesNotHaveDuplicates()
                .allMatch(circle -> circle.length() == 500);
        assertThat(coherence.levers().statements().size()).isEqualTo(1);
        assertThat(coherence.levers().statements().exact()).isTrue();
        assertThat(coherence.levers().statements().more()).isTrue();
    }

    private static Levers levers(CoherenceMap map) {
        return Coherence.of(map, Coherence.USUAL_LIMIT).levers();
    }
}
