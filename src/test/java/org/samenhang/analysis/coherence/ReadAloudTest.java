package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a circle is read back at the table. */
class ReadAloudTest {

    private static final Locale DUTCH = Locale.of("nl");

    private static Statement says(String id, String text, Effect effect) {
        return new Statement(id, text, Sphere.CARE, effect);
    }

    private static String read(CoherenceMap map, Locale locale) {
        return new ReadAloud(locale).sentence(Coherence.of(map, 1).circles().getFirst());
    }

    @Test
    void wholeSentencesAreSaidAsTheyWereSaid() {
        CoherenceMap map = Maps.of(
                List.of(
                        says("a", "Zij blijft op haar kamer", Effect.HINDERS),
                        says("b", "Dag en nacht lopen door elkaar", Effect.HINDERS),
                        says("c", "Zij durft de klas niet meer in", Effect.HINDERS)),
                "a+b b+c c+a");
        assertThat(read(map, DUTCH))
                .isEqualTo("Hoe meer dit speelt: “Zij blijft op haar kamer”, hoe meer ook dit: “Dag en nacht lopen door"
                        + " elkaar”. Daardoor speelt ook dit meer: “Zij durft de klas niet meer in”. En zo speelt dit"
                        + " weer meer: “Zij blijft op haar kamer”.");
        assertThat(read(map, Locale.ENGLISH))
                .isEqualTo("The more this is so: “Zij blijft op haar kamer”, the more this is so too: “Dag en nacht"
                        + " lopen door elkaar”. Then this too is more so: “Zij durft de klas niet meer in”. And so this"
                        + " is more so again: “Zij blijft op haar kamer”.");
    }

    @Test
    void theLessIsCarriedAlongUntilItTurns() {
        CoherenceMap map = Maps.of(
                List.of(
                        says("a", "Iedereen wil iets van haar", Effect.HINDERS),
                        says("b", "Zij merkt dat niets hoeft", Effect.HELPS),
                        says("c", "Zij laat haar tekeningen zien", Effect.HELPS)),
                "a-b b+c c-a");
        assertThat(read(map, DUTCH))
                .isEqualTo("Hoe meer dit speelt: “Iedereen wil iets van haar”, hoe minder dit: “Zij merkt dat niets"
                        + " hoeft”. Daardoor is ook dit er minder: “Zij laat haar tekeningen zien”. En zo speelt dit"
                        + " weer meer: “Iedereen wil iets van haar”.");
    }

    @Test
    void aCircleThatDampsItselfReturnsWithLess() {
        CoherenceMap map = Maps.of(
                List.of(says("a", "Zij loopt weg", Effect.HINDERS), says("b", "De deur staat open", Effect.NEUTRAL)),
                "a+b b-a");
        assertThat(read(map, DUTCH))
                .isEqualTo("Hoe meer dit speelt: “Zij loopt weg”, hoe meer ook dit: “De deur staat open”. En zo speelt"
                        + " dit weer minder: “Zij loopt weg”.");
    }

    @Test
    void theSpokenFormIsSaidInTheSentenceItself() {
        CoherenceMap map = Maps.of(
                List.of(
                        Maps.spoken("a", "haar moeder wakker ligt"),
                        Maps.spoken("b", "hulpverleners erbij komen"),
                        says("c", "Het wordt stil in huis", Effect.NEUTRAL),
                        Maps.spoken("d", "rust op zaterdag")),
                "a+b b-c c+d d-a");
        assertThat(read(map, DUTCH))
                .isEqualTo("Hoe meer haar moeder wakker ligt, hoe meer hulpverleners erbij komen. Daardoor is dit er"
                        + " minder: “Het wordt stil in huis”, en dan hoe minder rust op zaterdag, en zo weer hoe meer"
                        + " haar moeder wakker ligt.");
    }

    @Test
    void whatWorksOnItselfIsSaidInOneBreath() {
        CoherenceMap more = Maps.of(List.of(says("a", "Zij slaapt slecht", Effect.HINDERS)), "a+a");
        CoherenceMap less = Maps.of(List.of(says("a", "Zij slaapt slecht", Effect.HINDERS)), "a-a");
        assertThat(read(more, DUTCH))
                .isEqualTo("Hoe meer dit speelt: “Zij slaapt slecht”, hoe meer dit weer speelt: “Zij slaapt slecht”.");
        assertThat(read(less, Locale.ENGLISH))
                .isEqualTo("The more this is so: “Zij slaapt slecht”, the less this is so again: “Zij slaapt slecht”.");
    }

    @Test
    void textsWithMarksOfOurOwnAreLeftAsTheyAre() {
        CoherenceMap map = Maps.of(List.of(says("a", "'t Is {0} of {1}, zegt hij: \"niks\"", Effect.HINDERS)), "a+a");
        assertThat(read(map, DUTCH)).contains("“'t Is {0} of {1}, zegt hij: \"niks\"”");
    }

    @Test
    void aReaderMayTurnToAnotherMap() {
        ReadAloud aloud = new ReadAloud(DUTCH);
        for (String text : List.of("De een", "De ander")) {
            CoherenceMap map = Maps.of(List.of(says("a", text, Effect.HINDERS)), "a+a");
            assertThat(aloud.sentence(Coherence.of(map, 1).circles().getFirst()))
                    .contains("“" + text + "”");
        }
    }
}
