package org.samenhang.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SwimLanesTest {

    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 6, 12);

    @Test
    void whatFollowsEachOtherSharesALineAndWhatOverlapsDoesNot() {
        var first = bar("bij vader en moeder", LocalDate.of(2012, 1, 1), LocalDate.of(2018, 1, 1));
        var next = bar("bij moeder", LocalDate.of(2018, 1, 1), null);
        var during = bar("logeren bij oma", LocalDate.of(2015, 1, 1), LocalDate.of(2017, 1, 1));

        assertThat(heights(List.of(first, next)).distinct().count()).isEqualTo(1);
        assertThat(heights(List.of(first, during)).distinct().count()).isEqualTo(2);
    }

    @Test
    void whatHasNoEndRunsToTheLastDayAndNothingLeavesThePicture() {
        String drawn = draw(List.of(bar("al lang", LocalDate.of(1990, 1, 1), null)));
        assertThat(drawn).contains("x=\"118\"").contains("width=\"828\"");
    }

    @Test
    void aColourHasItsSign() {
        assertThat(draw(List.of(new Bar("logeerhuis", START, NOW, "", Tone.MOVES))))
                .contains("tl-sign");
        assertThat(draw(List.of(new Bar("logeerhuis", START, NOW, "", Tone.PLAIN))))
                .doesNotContain("tl-sign");
    }

    @Test
    void aLifeOfOneDayCanBeDrawn() {
        String drawn = SwimLanes.draw(
                List.of(new Lane("Gezin", List.of(bar("geboren", NOW, NOW)))), NOW, NOW, "Tijdlijn", "nu");
        assertThat(drawn).contains("circle").doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static java.util.stream.Stream<String> heights(List<Bar> bars) {
        return Pattern.compile("class=\"tl-bar\" x=\"[^\"]*\" y=\"([^\"]*)\"")
                .matcher(draw(bars))
                .results()
                .map(found -> found.group(1));
    }

    private static String draw(List<Bar> bars) {
        return SwimLanes.draw(List.of(new Lane("Gezin", bars)), START, NOW, "Tijdlijn", "nu");
    }

    private static Bar bar(String label, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return new Bar(label, from, to, "", Tone.PLAIN);
    }
}
