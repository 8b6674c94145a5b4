package org.samenhang.analysis.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** Against looking at every place of the text for every word, in the order of the list. */
    @Property(tries = 500)
    void itFindsWhatLookingEverywhereFinds(@ForAll("wordLists") List<String> list, @ForAll("texts") String text) {
        String told = " " + text + " ";
        Optional<String> plainly = list.stream()
                .filter(word -> told.matches(".* " + word.replace("*", "[a-c]*") + " .*"))
                .findFirst();
        assertThat(new EndWords(list).in(text)).isEqualTo(plainly);
    }

    @Provide
    Arbitrary<List<String>> wordLists() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> one =
                Combinators.combine(part, Arbitraries.of("", "*")).as(String::concat);
        return one.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(parts -> String.join(" ", parts))
                .list()
                .uniqueElements()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'c')
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
