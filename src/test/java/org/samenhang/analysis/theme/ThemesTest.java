package org.samenhang.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** An analysis of a pattern in care: the same tools, counted nowhere, and nobody of a family in it. */
class ThemesTest {

    private static final String QUESTION = "Waarom valt school weg en komt zij niet terug?";

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody director = region.processDirector();

    @Test
    void aFileWithNamesOfPeopleIsWarnedOfBeforeItIsReadIn() {
        String theme = opened();
        String file = """
                {"format": "samenhang.analysis", "version": 1, "people": [{"id": "p1", "name": "Joris Hendriks"}],
                 "statements": [{"id": "a", "text": "Niemand luistert", "sphere": "care", "effect": "hinders",
                                 "source": {"person": "p1"}}], "links": []}
                """;
        HttpResponse<String> looked = director.visits()
                .postFile(
                        analysis(theme) + "/import",
                        "file",
                        "x.json",
                        file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(303);
        String preview = looked.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]*", "");
        assertThat(director.visits().get(preview).body())
                .contains("In dit bestand staan namen van mensen", "lees het in bij hun casus: Joris Hendriks");
    }

    @Test
    void itIsOpenedByTakingPartAndByNothingElse() {
        String theme = opened();
        ARegion.Somebody colleague = region.professional("Collega", null, Duty.EXPERT);
        assertThat(colleague.visits().get(theme).statusCode()).isEqualTo(404);
        assertThat(colleague.visits().get("/themes").body()).doesNotContain(QUESTION);
        Visitor chairs = director.visits();
        assertThat(chairs.post(theme + "/table", "person", "niemand").statusCode())
                .isEqualTo(422);
        assertThat(chairs.post(theme + "/table", "person", colleague.id().toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(colleague.visits().get(theme).body()).contains(QUESTION);
        assertThat(colleague.visits().get(analysis(theme)).statusCode()).isEqualTo(200);
        assertThat(colleague
                        .visits()
                        .post(theme + "/table", "person", director.id().toString())
                        .statusCode())
                .as("who chairs says who sits there")
                .isEqualTo(404);
        UUID seat = House.open()
                .asData()
                .sql("select id from participation where case_id = :theme and person_id = :person")
                .param("theme", id(theme))
                .param("person", colleague.id())
                .query(UUID.class)
                .single();
        chairs.post(theme + "/table/" + seat + "/end");
        assertThat(colleague.visits().get(theme).statusCode()).isEqualTo(404);
        assertThat(colleague.visits().get(analysis(theme)).statusCode()).isEqualTo(404);
        ARegion.Somebody none = region.professional("Zonder taak", null);
        assertThat(none.visits().post("/themes", "question", "Mag ik?").statusCode())
                .isEqualTo(404);
        assertThat(region.family("Ouder").visits().get("/themes").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsCountedNowhereAndHasNothingOfACase() {
        ACase before = ACase.about(region, "Een gewone casus");
        region.takesPart(before.id(), director, "chair", 3);
        int year = Year.now(ZoneId.of("Europe/Amsterdam")).getValue();
        Visitor visits = director.visits();
        String figures = main(visits.get("/monitor?year=" + year).body());
        String theme = opened();
        assertThat(main(visits.get("/monitor?year=" + year).body())).isEqualTo(figures);
        for (String list :
                new String[] {"/work", "/cases", "/monitor?year=" + year, "/meetings", "/monitor/" + year + ".csv"}) {
            HttpResponse<String> page = visits.get(list);
            assertThat(page.body()).as(list).doesNotContain(QUESTION).doesNotContain("thema-");
        }
        assertThat(visits.get("/cases").body()).contains("Een gewone casus");
        String asCase = "/cases/" + id(theme);
        for (String page : new String[] {
            "",
            "/people",
            "/timeline",
            "/meetings",
            "/words",
            "/agreements",
            "/closing",
            "/log",
            "/consents",
            "/question",
            "/as",
            "/shares",
            "/people/" + director.id(),
            "/family/new",
            "/colleagues/new"
        }) {
            assertThat(visits.get(asCase + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from case_number where region_id = :region")
                        .param("region", region.id())
                        .query(Integer.class)
                        .single())
                .as("it takes no number of the cases")
                .isZero();
    }

    @Test
    void nobodyOfAFamilyTakesPartOrStandsInIt() {
        UUID theme = id(opened());
        ARegion.Somebody mother = region.family("Samira");
        assertThatThrownBy(() -> region.takesPart(theme, mother, "parent", 1)).hasMessageContaining("family");
        assertThatThrownBy(() -> region.takesPart(theme, mother, "expert", 3)).hasMessageContaining("family");
        assertThatThrownBy(() -> House.open()
                        .asData()
                        .sql("""
                                insert into statement (region_id, case_id, text, sphere, effect, source_person)
                                values (:region, :theme, 'Zij zei het', 'care', 'hinders', :person)
                                """)
                        .param("region", region.id())
                        .param("theme", theme)
                        .param("person", mother.id())
                        .update())
                .hasMessageContaining("family");
    }

    @Test
    void aTeamExplainsAPatternAtABrowser() {
        region.professional("Gedragswetenschapper", null, Duty.EXPERT);
        try (Reader reader = Reader.of(director)) {
            reader.to("/themes").findsNoBarrier().picture("theme-none");
            Page page = reader.page();
            page.locator("main a[href='/themes/new']").click();
            reader.findsNoBarrier().picture("theme-new");
            page.getByLabel("Wat valt je steeds op?").fill(QUESTION);
            page.locator("main form button[type=submit]").click();
            reader.findsNoBarrier().picture("theme-table");
            page.locator("a.button", new Page.LocatorOptions().setHasText("Naar het plaatje"))
                    .click();
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Schrijf zo dat niemand te herkennen is",
                            "Wat gezinnen meemaken",
                            "Wat houdt dit patroon in stand?")
                    .doesNotContain("Beweging voor de jongere");
            for (String line : new String[] {
                "- Scholen missen mensen", "- Thuiszitters wachten lang", "- School kent de jeugdige niet meer"
            }) {
                page.getByLabel("Zet hier neer wat iemand zegt").fill(line);
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(
                                page.locator(".said", new Page.LocatorOptions().setHasText(line.replace("- ", ""))))
                        .isVisible();
            }
            for (String arrow : new String[] {"1+2", "2+3", "3+1"}) {
                int count = page.locator(".arrow-list > li").count();
                page.getByLabel("Zet hier neer wat iemand zegt").fill(arrow);
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(page.locator(".arrow-list > li"))
                        .hasCount(count + 1);
            }
            PlaywrightAssertions.assertThat(page.locator("#aloud")).containsText("Scholen missen mensen");
            reader.to(page.url()).findsNoBarrier().picture("theme-analysis");
            page.setViewportSize(360, 740);
            reader.to(page.url()).fits().picture("theme-analysis-phone");
            assertThat(new String(
                            director.visits()
                                    .getBytes(page.url()
                                            .replaceAll("/analysis.*", "/documents/file?for=self")
                                            .replaceAll("^https?://[^/]+", ""))
                                    .body(),
                            java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    private String opened() {
        HttpResponse<String> answer = director.visits().post("/themes", "question", QUESTION);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/themes"), location.indexOf('?'));
    }

    private static UUID id(String theme) {
        return UUID.fromString(theme.substring("/themes/".length()));
    }

    private static String analysis(String theme) {
        return "/cases/" + id(theme) + "/analysis";
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("value=\"[^\"]{30,}\"", "");
    }
}
