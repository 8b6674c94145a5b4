package org.samenhang.teamwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardFileTest {

    private static final String SOURCE = "source here | Een stuk | A document\n";

    @Test
    void theHouseHasEveryPartInTwoLanguagesAndSaysWhereItComesFrom() {
        List<Card> cards = CardFile.read();
        Map<CardPart, Long> counted = cards.stream()
                .map(Card::part)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counted.keySet()).containsAll(Arrays.asList(CardPart.values()));
        assertThat(counted).containsEntry(CardPart.LIMITING_BELIEF, 17L).containsEntry(CardPart.HELPING_BELIEF, 20L);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.words(Locale.ENGLISH)).isNotEqualTo(card.words(Locale.of("nl")));
            assertThat(card.source().name(Locale.ENGLISH)).isNotBlank();
        });
        assertThat(cards.stream().map(Card::dutch)).doesNotHaveDuplicates();
    }

    @Test
    void aCardThatIsNotWholeIsRefusedWithItsLine() {
        for (String wrong : List.of(
                "card a-card | limiting_belief | here | Zin",
                "card a-card | limiting_belief | elsewhere | Zin | Sentence",
                "card a-card | belief | here | Zin | Sentence",
                "card A Card | limiting_belief | here | Zin | Sentence",
                "card a-card | limiting_belief | here | | Sentence",
                "kaart a-card | limiting_belief | here | Zin | Sentence",
                "card a-card | condition | here | Zin | Sentence\ncard a-card | condition | here | Zin | Sentence")) {
            assertThatThrownBy(() -> CardFile.read(SOURCE + wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("cards, line [23]: .*");
        }
    }

    @Test
    void aRegionsOwnCardIsReadInDutchWhereThereIsNoEnglish() {
        Card own = new Card("own-1", CardPart.CONDITION, "Er is tijd", "", CardSource.NONE, true, false);
        assertThat(own.words(Locale.ENGLISH)).isEqualTo("Er is tijd");
        assertThat(own.lang(Locale.ENGLISH)).isEqualTo("nl");
    }

    @Property(tries = 200)
    void whateverIsInTheFileItIsReadOrRefusedAndNothingElse(@ForAll String text) {
        try {
            assertThat(CardFile.read(text))
                    .allSatisfy(card -> assertThat(card.dutch()).isNotBlank());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("cards, line ");
        }
    }
}
