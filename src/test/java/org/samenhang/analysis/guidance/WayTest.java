package org.samenhang.analysis.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.model.Moment;

/** Where are we, and what could come next: one or two things, and never that something is finished or has to be. */
class WayTest {

    private static final Set<Suggestion> NONE = EnumSet.noneOf(Suggestion.class);

    /** As it stands: letters stand for what is there. */
    private static Situation with(String there) {
        boolean circles = there.contains("C");
        return new Situation(
                there.contains("S") ? 5 : 0,
                there.contains("H"),
                there.contains("S"),
                there.contains("W"),
                there.contains("+"),
                there.contains("A") || circles ? 4 : 0,
                there.contains("E"),
                circles ? 2 : 0,
                there.contains("u"),
                there.contains("G"),
                there.contains("D"),
                there.contains("D") && there.contains("!"),
                !there.contains("T"),
                there.contains("w") ? 3 : 0,
                there.contains("R") ? 1 : 0,
                there.contains("c"),
                there.contains("p"),
                there.contains("k"),
                there.contains("f"),
                there.contains("L"),
                true,
                there.contains("v"),
                there.contains("n"),
                there.contains("d"));
    }

    @Test
    void itBeginsWithWhatPeopleSay() {
        Way way = Way.of(with(""), NONE);
        assertThat(way.suggestions()).containsExactly(Suggestion.FIRST_STATEMENTS);
        assertThat(way.here()).isEqualTo(Moment.BEGIN);
        assertThat(way.there()).isEmpty();
    }

    @Test
    void whoStandsInItAloneIsNotLeftAlone() {
        assertThat(Way.of(with("S"), NONE).suggestions()).first().isEqualTo(Suggestion.THE_HELP_TOO);
        assertThat(Way.of(with("SH"), NONE).suggestions())
                .containsExactly(Suggestion.FIRST_ARROWS, Suggestion.THEIR_WORDS);
    }

    @Test
    void arrowsAskForWhatComesBackAndCirclesForWhetherTheyAreRecognised() {
        assertThat(Way.of(with("SHWA"), NONE).suggestions()).containsExactly(Suggestion.WHAT_COMES_BACK);
        assertThat(Way.of(with("SHWAE"), NONE).suggestions()).contains(Suggestion.END_OF_WHAT);
        assertThat(Way.of(with("SHWCu"), NONE).suggestions())
                .containsExactly(Suggestion.RECOGNISED, Suggestion.WHAT_HELPS);
        assertThat(Way.of(with("SHWC+"), NONE).suggestions())
                .containsExactly(Suggestion.GOOD_TIMES, Suggestion.CONCLUSION);
    }

    @Test
    void theFamilyIsAskedBeforeTheOthers() {
        assertThat(Way.of(with("SHWC+Gcp"), NONE).suggestions()).first().isEqualTo(Suggestion.WITH_THE_FAMILY);
        assertThat(Way.of(with("SHWC+GcpDw"), NONE).suggestions()).first().isEqualTo(Suggestion.WHO_SHARES_IT);
        assertThat(Way.of(with("SHWC+GcpDR"), NONE).suggestions()).first().isEqualTo(Suggestion.WEIGH);
    }

    @Test
    void atTheEndItIsTakenAlongAndLookedBackAt() {
        assertThat(Way.of(with("SHWC+GcpD!fk"), NONE).suggestions())
                .containsExactly(Suggestion.LOOK_BACK, Suggestion.DOCUMENTS);
        assertThat(Way.of(with("SHWC+GcpDfkL"), NONE).suggestions()).isEmpty();
    }

    @Test
    void aConceptThatTheFamilyHasNotSeenIsLaidBeforeThem() {
        assertThat(Way.of(with("SHWC+Gcpv"), NONE).suggestions())
                .startsWith(Suggestion.LAY_BEFORE_FAMILY)
                .doesNotContain(Suggestion.WITH_THE_FAMILY);
        assertThat(Way.of(with("SHTC+Gcpkfv"), NONE).suggestions())
                .as("a theme has none")
                .isEmpty();
    }

    @Test
    void whatIsCalledSharedWhileNobodySaidSoIsAskedFirst() {
        assertThat(Way.of(with("SHWC+GcpD!wn"), NONE).suggestions())
                .startsWith(Suggestion.SHARED_WITH_WHOM)
                .doesNotContain(Suggestion.WHO_SHARES_IT);
    }

    @Test
    void onItsDayEverybodyIsAskedWhetherTheyStillWorkFromIt() {
        Way way = Way.of(with("SHWC+GcpD!fkLd"), NONE);
        assertThat(way.suggestions()).startsWith(Suggestion.STILL_WORK_FROM_IT);
        assertThat(way.here()).isEqualTo(Moment.LATER);
        assertThat(Way.ofFamily(with("SHCkd"), true, false, true, true, NONE).suggestions())
                .startsWith(Suggestion.STILL_WORK_FROM_IT);
    }

    @Test
    void aThemeAsksForNoFamily() {
        assertThat(Way.of(with("SHTC+Gcpkf"), NONE).suggestions()).isEmpty();
        assertThat(Way.of(with("SHTA"), NONE).suggestions()).doesNotContain(Suggestion.THEIR_WORDS);
    }

    @Test
    void whatSomebodyDoesNotWantNowMakesRoomForTheNext() {
        Way way = Way.of(with("SH"), EnumSet.of(Suggestion.FIRST_ARROWS));
        assertThat(way.suggestions()).containsExactly(Suggestion.THEIR_WORDS);
        assertThat(way.here()).as("we are where we are").isEqualTo(Moment.CONNECT);
    }

    @Test
    void aFamilyIsAskedWhatOnlyTheyCanSay() {
        assertThat(Way.ofFamily(with(""), false, true, false, false, NONE).suggestions())
                .containsExactly(Suggestion.ANSWER);
        assertThat(Way.ofFamily(with("SHC"), false, true, false, true, NONE).suggestions())
                .containsExactly(Suggestion.DOES_IT_FIT, Suggestion.ANSWER);
        assertThat(Way.ofFamily(with("SHCk"), true, false, true, true, NONE).suggestions())
                .containsExactly(Suggestion.READ_ON_PAPER);
    }

    @Provide
    Arbitrary<String> situations() {
        return Arbitraries.of("SHW+ACEuGDTwRcpkfL!vnd"
                        .chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .toList())
                .set()
                .map(letters -> String.join("", letters));
    }

    @Property(tries = 300)
    void neverMoreThanTwoAndNeverOneThatWasPutAside(@ForAll("situations") String there) {
        Way way = Way.of(with(there), NONE);
        assertThat(way.suggestions()).hasSizeLessThanOrEqualTo(Way.MOST).doesNotHaveDuplicates();
        if (!way.suggestions().isEmpty()) {
            Way without = Way.of(with(there), EnumSet.copyOf(way.suggestions()));
            assertThat(without.suggestions()).doesNotContainAnyElementsOf(way.suggestions());
        }
    }
}
