package org.samenhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void aFormWithoutSentencesCanBeAccepted() {
        assertThat(Errors.none().isEmpty()).isTrue();
        assertThat(new Errors().require("age", "14", "Vul de leeftijd in.").isEmpty())
                .isTrue();
    }

    @Test
    void sentencesKeepTheOrderOfTheFieldsAndAFieldKeepsItsFirst() {
        var errors = new Errors()
                .require("question", "  ", "Schrijf je vraag op.")
                .add("age", "Gebruik cijfers.")
                .add("question", "Te lang.")
                .add("Iemand anders wijzigde dit.");

        assertThat(errors.fields())
                .containsExactly(
                        java.util.Map.entry("question", "Schrijf je vraag op."),
                        java.util.Map.entry("age", "Gebruik cijfers."));
        assertThat(errors.global()).containsExactly("Iemand anders wijzigde dit.");
        assertThat(errors.count()).isEqualTo(3);
        assertThat(errors.has("age")).isTrue();
        assertThat(errors.message("place")).isNull();
    }
}
