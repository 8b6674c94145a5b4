package org.samenhang.casework.breakthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Names are kept out of what the region reads. */
class NamesTest {

    private static final List<String> PEOPLE = List.of("Noor de Vries", "Debora van der Meer", "Jan-Willem Bo");

    @Test
    void findsFirstAndFamilyNamesWhereverTheyStand() {
        assertThat(Names.in("De regel dat noor's moeder niet mee mag", PEOPLE)).containsExactly("Noor");
        assertThat(Names.in("Gezin VAN DER MEER (De Vries)", PEOPLE)).containsExactly("Meer", "Vries");
        assertThat(Names.in("Willem, zegt de wet", PEOPLE)).containsExactly("Willem");
    }

    @Test
    void aWordThatHoldsANameIsNoName() {
        assertThat(Names.in("Het noorden en meerdere regels van der wet", PEOPLE))
                .isEmpty();
        assertThat(Names.in("", PEOPLE)).isEmpty();
    }

    @Property(tries = 200)
    void aNameOfThreeLettersOrMoreIsFoundBetweenAnySigns(
            @ForAll @AlphaChars @StringLength(min = 3, max = 12) String name) {
        boolean small =
                List.of("van", "der", "den", "het", "ter", "ten").contains(name.toLowerCase(java.util.Locale.ROOT));
        assertThat(Names.in("(" + name + ")?", List.of(name)).isEmpty()).isEqualTo(small);
    }
}
