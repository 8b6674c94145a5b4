package org.samenhang.casework.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    @ParameterizedTest
    @EnumSource(Voice.class)
    void everythingThatCanBeAskedHasWordsInBothLanguages(Voice voice) {
        for (Locale locale : new Locale[] {Locale.of("nl"), Locale.ENGLISH}) {
            Wording wording = new Wording(messages(), locale, voice);
            for (RegistrantKind kind : RegistrantKind.values()) {
                for (Part part : Part.of(voice, kind)) {
                    assertThat(wording.title(part)).isNotBlank();
                    assertThat(wording.step(part)).isNotBlank();
                    assertThat(wording.fields(part, Answers.none(), null))
                            .allSatisfy(field -> assertThat(field.label()).isNotBlank());
                    for (Question question : part.questions()) {
                        assertThat(wording.errors(Map.of(question, "missing")).isEmpty())
                                .isFalse();
                    }
                }
            }
            for (State state : State.values()) {
                assertThat(wording.text("state." + state.code())).isNotBlank();
                if (state != State.DRAFT) {
                    assertThat(wording.own("course", state.code()) + wording.own("next", state.code()))
                            .isNotBlank();
                }
            }
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.addBasenames("messages/registration");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
