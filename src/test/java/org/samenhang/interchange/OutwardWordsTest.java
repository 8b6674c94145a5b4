package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class OutwardWordsTest {

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("nl").keySet()).isNotEmpty();
    }

    @Test
    void aSubjectIsTheSameForEverybody() {
        for (String language : new String[] {"nl", "en"}) {
            for (String key : bundle(language).keySet()) {
                if (key.endsWith(".subject")) {
                    assertThat(bundle(language).getString(key)).as(key).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void anUnknownLanguageGetsDutch() {
        assertThat(OutwardWords.of("fr", "document.page")).isEqualTo("Pagina");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages.interchange",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
