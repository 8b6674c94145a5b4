package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which circles a map has, in which order. */
class CirclesTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "a+b b+c, ''",
        "a+a, a+",
        "a+a a-a, a+ | a-",
        "a+b b+a, a+b+",
        "b+a a+b, a+b+",
        "a+b a+b b+a, a+b+",
        "a+b a-b b+a, a+b+ | a-b+",
        "a+b a-b b+a b-a, a+b+ | a+b- | a-b+ | a-b-",
        "c+b b+a a+c, a+c+b+",
        "a+b b+a b+c c+b, a+b+ | b+c+",
        "a+b b+c c+a b+a c+c, c+ | a+b+ | a+b+c+",
        "a+b b+a a+c c+a b+c c+b, a+b+ | a+c+ | b+c+ | a+b+c+ | a+c+b+",
        "s10+s9 s9+s10, s10+s9+",
    })
    void everyCircleIsFoundOnceFromItsSmallestIdInOrder(String arrows, String circles) {
        Coherence coherence = Coherence.of(Maps.hindering(arrows), 100);
        assertThat(coherence.circles().stream().map(CirclesTest::inShort).collect(Collectors.joining(" | ")))
                .isEqualTo(circles);
        assertThat(coherence.complete()).isTrue();
    }

    @Test
    void arrowsAreCountedAfterDoublesAreLeftOut() {
        Coherence coherence = Coherence.of(Maps.hindering("a+b a+b a-b b+a"), 100);
        assertThat(coherence.links()).isEqualTo(3);
        assertThat(coherence.statements()).isEqualTo(2);
    }

    @Test
    void idsAreInOrderOfCodePointNotOfUtf16Unit() {
        String ligature = "\uFB01";
        String emoji = "\uD83D\uDE00";
        Coherence coherence = Coherence.of(Maps.hindering(emoji + "+" + ligature + " " + ligature + "+" + emoji), 100);
        assertThat(coherence.circles().getFirst().statements()).containsExactly(ligature, emoji);
    }

    @ParameterizedTest
    @CsvSource({
        "HINDERS, HINDERS, +, REINFORCING, VICIOUS",
        "HINDERS, NEUTRAL, +, REINFORCING, VICIOUS",
        "HELPS, NEUTRAL, +, REINFORCING, VIRTUOUS",
        "HELPS, HINDERS, +, REINFORCING, TIPPING",
        "NEUTRAL, NEUTRAL, +, REINFORCING, NEUTRAL",
        "HINDERS, HINDERS, -, BALANCING, ",
        "HELPS, HELPS, -, BALANCING, ",
    })
    void aCircleHasAKindAndACharacter(Effect first, Effect second, String sign, Kind kind, CircleCharacter character) {
        CoherenceMap map = Maps.of(List.of(Maps.with("a", first), Maps.with("b", second)), "a+b b" + sign + "a");
        Circle circle = Coherence.of(map, 1).circles().getFirst();
        assertThat(circle.kind()).isEqualTo(kind);
        assertThat(circle.character()).isEqualTo(character);
    }

    @Test
    void twiceTheLessIsMoreAgain() {
        assertThat(Coherence.of(Maps.hindering("a-b b-a"), 1).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void theShortestAreListedWhenThereAreMoreThanAskedFor() {
        Coherence coherence = Coherence.of(Maps.hindering("a+b b+c c+d d+a c+a d+c d+d"), 3);
        assertThat(coherence.complete()).isFalse();
        assertThat(coherence.circles()).extracting(CirclesTest::inShort).containsExactly("d+", "c+d+", "a+b+c+");
        assertThat(coherence.counts().vicious()).isEqualTo(3);
    }

    @Test
    void asManyAsAskedForIsComplete() {
        assertThat(Coherence.of(Maps.hindering("a+b b+c c+d d+a c+a d+c d+d"), 4)
                        .complete())
                .isTrue();
    }

    @Test
    void nineThatStrengthenEachOtherMakeAsManyCirclesAsTheFormulaSays() {
        long expected = 0;
        long ways = 1;
        for (int length = 2; length <= 9; length++) {
            // choose them, then arrange them in a ring
            ways = 1;
            for (int at = 0; at < length; at++) {
                ways *= 9 - at;
            }
            expected += ways / length;
        }
        Coherence coherence = Coherence.of(Maps.allStrengthenEachOther(9), 1_000_000);
        assertThat(coherence.complete()).isTrue();
        assertThat(coherence.circles()).hasSize((int) expected).hasSize(125_664);
    }

    private static String inShort(Circle circle) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < circle.length(); at++) {
            text.append(circle.statements().get(at))
                    .append(circle.signs().get(at).code());
        }
        return text.toString();
    }
}
