package org.samenhang.analysis.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words make Samenhang ask. */
class EndWordsTest {

    @org.junit.jupiter.api.Test
    void thePageShowsTheWordsOfItsOwnLanguageFirst() {
        EndWordList.Page page = new EndWordList.Page(List.of(), List.of("spijbelen", "tantrum*"), List.of());
        assertThat(page.ours(java.util.Locale.of("nl"), false)).containsExactly("spijbelen");
        assertThat(page.ours(java.util.Locale.of("nl"), true)).containsExactly("tantrum*");
        assertThat(page.ours(java.util.Locale.of("en"), false)).containsExactly("tantrum*");
    }

    private final EndWords words = new EndWords(List.of("slaat", "wegloop*", "wil dood", "suïcid*", "boze*"));

    @Test
    void wholeWordsAnyEndingAndWordsInARow() {
        assertThat(words.in("Hij SLAAT zijn broer.")).contains("slaat");
        assertThat(words.in("Het wegloopgedrag neemt toe")).contains("wegloop*");
        assertThat(words.in("Zij zegt dat zij ‘wil dood’.")).contains("wil dood");
        assertThat(words.in("Er zijn suicidale gedachten")).contains("suïcid*");
    }

    @Test
    void aPieceOfAWordOrWordsApartAreNot() {
        assertThat(words.in("De moeder verslaat niemand")).isEmpty();
        assertThat(words.in("Zij wil niet dood")).isEmpty();
        assertThat(words.in("")).isEmpty();
        assertThat(new EndWords(List.of("*", " ", "")).in("van alles")).isEmpty();
    }
}
