package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Paper;
import org.samenhang.house.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A case from an empty scheme to a shared version, played by three people at once: the chair at the keyboard, a parent on a phone and a
 * guardian at home. One of them sees it otherwise, and four readers each take home what is theirs.
 */
class PlayedTogetherTest {

    private static final String OF_THE_TEAM = "Dit bespreken wij eerst nog onderling";
    private static final String DISSENT = "Wachten duurt mij te lang, en niemand vroeg wat ik al probeerde.";

    private final ARegion region = ARegion.ofItsOwn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            achter-de-deur       | Hoe komt het dat zij niet meer buiten komt?
            steeds-ergens-anders | Hoe komt het dat zij steeds ergens anders woont?
            hij-zegt-niets-meer  | Hoe komt het dat hij niets meer zegt?
            """)
    void theyExplainItTogetherAndTakeItHome(String map, String question) throws IOException {
        ACase file = ACase.about(region, question);
        ARegion.Somebody parent = file.parent("Ouder " + map);
        ARegion.Somebody guardian = file.guardian("Voogd " + map);
        String analysis = file.path() + "/analysis";
        JsonNode told = read(map);
        Table table = new Table(region, file);
        try (Reader chair = Reader.of(file.director());
                Reader home = Reader.of(guardian);
                Reader phone = Reader.onPhone(parent)) {
            Page board = chair.to(analysis).page();
            home.to(analysis);
            phone.to(analysis);

            for (JsonNode one : told.path("statements")) {
                say(board, one);
            }
            table.statement(OF_THE_TEAM, "care", "hinders", "team", null);
            // a statement that comes in between shifts the numbers by which arrows are typed
            PlaywrightAssertions.assertThat(said(board, OF_THE_TEAM)).isVisible();
            for (JsonNode arrow : told.path("links")) {
                draw(board, told, arrow);
            }
            int arrows = told.path("links").size();
            for (Reader reader : new Reader[] {chair, home}) {
                PlaywrightAssertions.assertThat(reader.page().locator(".arrow-list > li"))
                        .hasCount(arrows);
                PlaywrightAssertions.assertThat(reader.page().locator("#aloud")).containsText("Hoe meer");
            }
            PlaywrightAssertions.assertThat(phone.page().locator("main"))
                    .containsText(told.path("statements").path(0).path("text").asString());
            assertThat(board.content()).contains(OF_THE_TEAM);
            assertThat(home.page().content()).doesNotContain(OF_THE_TEAM);
            assertThat(phone.page().content()).doesNotContain(OF_THE_TEAM);
            chair.findsNoBarrier().picture("played-" + map);
            home.findsNoBarrier();
            phone.findsNoBarrier().picture("played-" + map + "-phone");

            button(board, "Houd deze kring");
            chair.to(analysis + "/passages/conclusion");
            board.locator("textarea").fill("Het houdt zichzelf in stand, en niemand deed dat met opzet.");
            button(board, "Opslaan");

            chair.to(analysis + "/round");
            button(board, "Begin");
            says(phone, analysis, "Klopt niet", DISSENT);
            home.to(analysis + "/stance");
            home.page().locator("input[name=stance][value=shares]").check();
            button(home.page(), "Leg vast");
            assertThat(chair.to(analysis + "/round").page().content()).doesNotContain(DISSENT);
            button(board, "Laat alles zien");
            assertThat(chair.to(analysis).page().content())
                    .contains("Gedeeld met " + guardian.name())
                    .contains("Anders gezien door " + parent.name());

            chair.to(analysis + "/head");
            board.locator("input[name=state][value=shared]").check();
            button(board, "Opslaan");
            chair.to(analysis + "/versions").findsNoBarrier();
            assertThat(board.locator(".versions > li").first().innerText()).contains("gedeeld");
            phone.to(analysis + "/versions").findsNoBarrier();

            String mine = document(parent, file, "self");
            assertThat(mine)
                    .as("word after word, also where the page turns between them")
                    .containsSubsequence(DISSENT.split(" "))
                    .doesNotContain(OF_THE_TEAM);
            String youth = document(file.youth(), file, "self");
            String professional = document(guardian, file, "self");
            String court = forTheCourt(file);
            for (String paper : new String[] {mine, youth, professional, court}) {
                for (JsonNode one : told.path("statements")) {
                    assertThat(paper).contains(one.path("text").asString());
                }
                assertThat(paper).contains("Het houdt zichzelf in stand").doesNotContain(OF_THE_TEAM);
            }
            assertThat(youth + professional + court)
                    .as("what a parent says waits for the chair to weigh it")
                    .doesNotContain("probeerde");
        }
    }

    private static void say(Page board, JsonNode one) {
        board.locator("#text").fill(one.path("text").asString());
        board.locator("#effect").selectOption(one.path("effect").asString());
        board.locator("#sphere").selectOption(one.path("sphere").asString());
        board.locator("#text").press("Enter");
        PlaywrightAssertions.assertThat(said(board, one.path("text").asString()))
                .isVisible();
    }

    private static void draw(Page board, JsonNode told, JsonNode arrow) {
        int before = board.locator(".arrow-list > li").count();
        board.locator("#text")
                .fill(number(board, told, arrow.path("from").asString())
                        + arrow.path("sign").asString()
                        + number(board, told, arrow.path("to").asString()));
        board.locator("#text").press("Enter");
        PlaywrightAssertions.assertThat(board.locator(".arrow-list > li")).hasCount(before + 1);
    }

    private static String number(Page board, JsonNode told, String id) {
        for (JsonNode one : told.path("statements")) {
            if (one.path("id").asString().equals(id)) {
                return Objects.requireNonNull(
                        said(board, one.path("text").asString()).getAttribute("data-number"));
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static Locator said(Page board, String text) {
        return board.locator(".said", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private static void says(Reader reader, String analysis, String stance, String why) {
        reader.to(analysis + "/stance");
        reader.page()
                .getByLabel(stance, new Page.GetByLabelOptions().setExact(true))
                .check();
        reader.page().getByLabel("Wil je zeggen waarom?").fill(why);
        button(reader.page(), "Bewaar");
    }

    private static String document(ARegion.Somebody who, ACase file, String reader) {
        return text(who.visits().getBytes(file.path() + "/documents/file?for=" + reader));
    }

    /** Handed to somebody outside: with recipient, purpose and ground, and nothing of it by mail. */
    private static String forTheCourt(ACase file) {
        var director = file.director().visits();
        String made = director.post(
                        file.path() + "/documents/outside",
                        "for",
                        "court",
                        "recipient",
                        "Kinderrechter",
                        "purpose",
                        "De zitting over het verblijf",
                        "ground",
                        "consent",
                        "reason",
                        "Besproken met de jongere en de ouder")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("^https?://[^/]*|\\?.*$", "");
        return text(director.getBytes(made + "/file"));
    }

    private static String text(java.net.http.HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Paper.text(answer.body()).replaceAll("\\s+", " ");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static JsonNode read(String map) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PlayedTogetherTest.class.getResourceAsStream("/coherence/" + map + ".json"))) {
            return new ObjectMapper().readTree(file);
        }
    }
}
