package org.samenhang.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A barrier that is planted is found, also in a place of which others were looked at before. */
class BarriersTest {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><head><title>Proef</title><style>p { color: #111 } .pale { color: #ddd }
            .dark .pale { color: #111 } .night { background: #222 } @media (prefers-color-scheme: dark) { p { color: #eee } body { background: #fff } }</style></head>
            <body><main><h1>Proef</h1>%s</main></body></html>
            """;

    @Test
    void whatIsPlantedIsFound() {
        try (Reader light = Reader.stranger();
                Reader dark = Reader.inTheDark()) {
            assertThat(found(light, "<p>Te lezen</p>")).isEmpty();
            assertThat(found(light, "<div class='dark'><p class='pale'>Te lezen</p></div>"))
                    .isEmpty();
            assertThat(found(light, "<p class='pale'>Niet te lezen</p>")).contains("color-contrast");
            assertThat(found(light, "<p>Te lezen</p><p>Ook</p><button></button>"))
                    .contains("button-name", "<button></button>")
                    .doesNotContain("color-contrast");
            assertThat(found(light, "<div class='night'><p>Op een andere ondergrond</p></div>"))
                    .contains("color-contrast");
            assertThat(found(light, "<details><summary>Meer</summary><p class='pale'>Dicht</p></details>"))
                    .isEmpty();
            assertThat(found(light, "<details open><summary>Meer</summary><p class='pale'>Open</p></details>"))
                    .contains("color-contrast");
            assertThat(found(light, "<ul><li><em class='pale'>Weer niet</em></li></ul>"))
                    .contains("color-contrast");
            assertThat(found(dark, "<p>In het donker niet</p>")).contains("color-contrast");
        }
    }

    private static String found(Reader reader, String body) {
        reader.page().setContent(PAGE.formatted(body));
        return String.join("\n", Barriers.on(reader.page()));
    }
}
