package org.samenhang.analysis.ownpicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlikeTest {

    @Test
    void sentencesThatShareWordsAreAskedAboutTheMostAlikeFirst() {
        assertThat(like(
                        "Ik slaap niet van de zorgen",
                        "Haar moeder slaapt slecht",
                        "Haar moeder slaapt niet van zorgen",
                        "Er komt nog een hulpverlener bij"))
                .containsExactly("Haar moeder slaapt niet van zorgen", "Haar moeder slaapt slecht");
    }

    @Test
    void smallWordsSayNothing() {
        assertThat(like("Het is niet van mij", "Dat is niet van haar", "Zij is er niet"))
                .isEmpty();
    }

    @Test
    void endingsAndSignsDoNotMatter() {
        assertThat(like("De school belt élke dag", "Ze bellen elke dagen van school"))
                .hasSize(1);
    }

    private static List<String> like(String text, String... others) {
        return Alike.to(text, List.of(others), Function.identity());
    }
}
