package org.samenhang.casework.questionanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A neighbourhood worker and a mother find out what is going on, and hand on what she says yes to. */
class QuestionAnalysisTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody worker = region.professional("Wijkwerker", null);
    private final ARegion.Somebody mother = region.family("Moeder");

    @Test
    void onlyWhoTakesPartReadsIt() {
        String path = begun();
        assertThat(mother.visits().get(path).statusCode()).isEqualTo(404);
        assertThat(region.processDirector().visits().get(path).statusCode())
                .as("no duty opens it")
                .isEqualTo(404);
        assertThat(worker.visits().post(path + "/people", "login", "niemand").statusCode())
                .isEqualTo(422);
        worker.visits().post(path + "/people", "login", mother.login());
        assertThat(mother.visits().get(path).body())
                .contains("Aan tafel", "Wijkwerker")
                .doesNotContain("name=\"login\"");
        assertThat(List.of(worker.login(), "niemand"))
                .as("whether somebody is known here can't be tried out")
                .allSatisfy(name -> assertThat(mother.visits()
                                .post(path + "/people", "login", name)
                                .statusCode())
                        .isEqualTo(404));
        assertThat(mother.visits().get(path + "/handing-on").statusCode())
                .as("a registration for a family is begun by the family itself")
                .isEqualTo(404);
        worker.visits().post(path + "/people/" + mother.id() + "/removal");
        assertThat(mother.visits().get(path).statusCode()).isEqualTo(404);
        assertThat(mother.visits()
                        .post(path + "/lines/priority", "words", "Rust")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRegionAsksItsOwnQuestionsAndAConversationKeepsThem() {
        House.open()
                .asData()
                .sql("""
                        insert into instrument (id, region_id, url, edition, purpose, title, definition, state, made_by)
                        values (gen_random_uuid(), :region, 'https://regio.example/vraaganalyse', '3', 'question-analysis', 'Van onze regio', :text,
                                'in_use', :by)
                        """)
                .param("region", region.id())
                .param("by", worker.id())
                .param("text", """
                        {"resourceType": "Questionnaire", "url": "https://regio.example/vraaganalyse", "version": "3", "title": "Van onze regio",
                         "code": [{"system": "https://samenhang.org/fhir/CodeSystem/instrument", "code": "question-analysis"}],
                         "item": [{"linkId": "start", "type": "text", "text": "Wat brengt ons samen?"},
                                  {"linkId": "choose-water", "type": "choice", "repeats": true, "text": "Waar gaat het over?",
                                   "answerOption": [{"valueCoding": {"code": "boat", "display": "Wonen op een schip"}},
                                                    {"valueCoding": {"code": "school", "display": "School op de wal"}}]},
                                  {"linkId": "boat", "type": "group", "text": "Wonen op een schip",
                                   "enableWhen": [{"question": "choose-water", "operator": "=", "answerCoding": {"code": "boat"}}],
                                   "item": [{"linkId": "boat-well", "type": "text", "text": "Wat gaat goed aan boord?"}]}]}
                        """)
                .update();
        assertThat(worker.visits().get("/question-analyses").body()).contains("Van onze regio, versie 3");
        String own = begun();
        assertThat(worker.visits()
                        .post(
                                "/question-analyses",
                                "id",
                                UUID.randomUUID().toString(),
                                "title",
                                "Nee",
                                "asks",
                                "https://elders.example|1")
                        .statusCode())
                .isEqualTo(422);
        worker.visits().post(own + "/people", "login", mother.login());
        assertThat(mother.visits().get(own + "/questions/start").body()).contains("Wat brengt ons samen?");
        House.open()
                .asData()
                .sql("update instrument set state = 'withdrawn' where region_id = :region")
                .param("region", region.id())
                .update();
        mother.visits().post(own + "/questions/start", "q-start", "De haven gaat dicht");
        mother.visits().post(own + "/questions/choose-water", "q-choose-water", "boat");
        mother.visits().post(own + "/questions/boat-well", "q-boat-well", "Samen varen");
        assertThat(mother.visits().get(own).body())
                .contains("Wonen op een schip", "Samen varen", "/questions/choose-water");
        String other = begun();
        assertThat(worker.visits().get(other + "/questions/start").body()).doesNotContain("Wat brengt ons samen?");
    }

    @Test
    void eachReadingIsLogged() {
        String path = begun();
        worker.visits().get(path);
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select count(*) from access_log where object_type = 'question_analysis' and region_id = :region"
                                        + " and person_id = :worker")
                        .param("region", region.id())
                        .param("worker", worker.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void twoWhoWriteInOnePlaceBothSeeBothTexts() {
        String path = begun();
        Visitor visits = worker.visits();
        String was = was(visits.get(path + "/questions/start").body());
        visits.post(path + "/questions/start", "was-start", was, "q-start", "We slapen slecht");
        HttpResponse<String> second =
                visits.post(path + "/questions/start", "was-start", was, "q-start", "De buren zijn lawaaiig");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("We slapen slecht", "De buren zijn lawaaiig");
        visits.post(path + "/questions/ask", "q-ask", "Wie denkt mee?");
        assertThat(visits.get(path).body()).contains("We slapen slecht", "Wie denkt mee?");
    }

    @Test
    void itIsHandedOnWithAYesAndNotTypedAgain() {
        String path = begun();
        Visitor visits = worker.visits();
        visits.post(path + "/questions/choose-living", "q-choose-living", "home");
        visits.post(path + "/questions/hard-home", "q-hard-home", "Twee kinderen op een kamer");
        visits.post(path + "/questions/signals-home", "q-signals-home", "aggression");
        assertThat(visits.get(path).body()).contains("dit doe je nu", "0800-2000");
        visits.post(path + "/questions/ask", "q-ask", "Wie denkt mee?");
        assertThat(visits.post(path + "/handing-on", "consent", "").statusCode())
                .isEqualTo(422);
        HttpResponse<String> handed = visits.post(path + "/handing-on", "consent", "de moeder", "agreed", "true");
        assertThat(handed.statusCode()).isEqualTo(303);
        String registration = handed.headers().firstValue("Location").orElseThrow();
        assertThat(House.open()
                        .asData()
                        .sql("select question || ' ' || what_happened from registration where id = :id")
                        .param("id", UUID.fromString(registration.substring(registration.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .single())
                .contains("Wie denkt mee?", "Twee kinderen op een kamer")
                .doesNotContain("gevaarlijk");
        assertThat(visits.post(path + "/handing-on", "consent", "de moeder", "agreed", "true")
                        .headers()
                        .firstValue("Location"))
                .hasValue(registration);
        assertThat(visits.get(path + "/response").body())
                .contains("QuestionnaireResponse", "Twee kinderen op een kamer", "question-analysis|1");
    }

    @Test
    void ofWhatWasDrawnOnlyGoesAlongWhatTheFamilyTicked() {
        ARegion.Somebody team = region.processDirector();
        String path = begun();
        Visitor visits = worker.visits();
        visits.post(path + "/people", "login", mother.login());
        draw(visits, path);
        visits.post(path + "/questions/start", "q-start", "Rust");
        assertThat(visits.get(path + "/handing-on").body())
                .as("each its own tick, none ticked by itself")
                .contains("value=\"network\"", "value=\"budget\"", "value=\"bearing\"")
                .doesNotContain("checked");
        String registration = visits.post(
                        path + "/handing-on",
                        "consent",
                        "de moeder",
                        "agreed",
                        "true",
                        "along",
                        "network",
                        "along",
                        "bearing")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visits.get(registration + "/overview").body())
                .contains("Tante Els", "Past op", "Lacht veel", "<svg")
                .doesNotContain("Voetbal");
        assertThat(mother.visits().get(path).body())
                .as("the family sees what went along")
                .contains("De netwerkkaart", "Met het ja van de moeder")
                .doesNotContain("<li>Wat er per maand in en uit gaat</li>");
        assertThat(visits.post(registration + "/enclosures/bearing/removal").statusCode())
                .isEqualTo(303);
        assertThat(visits.get(registration + "/overview").body())
                .contains("Tante Els")
                .doesNotContain("Lacht veel");
        String tante = visits.get(path + "/network").body();
        Matcher member = Pattern.compile("/network/([0-9a-f-]{36})/removal").matcher(tante);
        assertThat(member.find()).isTrue();
        visits.post(path + "/network/" + member.group(1) + "/removal");
        assertThat(visits.get(registration + "/overview").body())
                .as("a copy as it was when it went")
                .contains("Tante Els");
        assertThat(team.visits().get(registration).statusCode())
                .as("nobody else reads it before it is sent")
                .isEqualTo(404);
        send(registration);
        assertThat(team.visits().get(registration).body()).contains("Tante Els", "Past op", "<svg");
        assertThat(region.professional("Collega", null)
                        .visits()
                        .get(registration)
                        .statusCode())
                .isEqualTo(404);
        visits.post(registration + "/enclosures/network/removal");
        assertThat(visits.get(registration).body())
                .as("what was sent stays as it was sent")
                .contains("Tante Els");
        visits.post(registration + "/withdrawal");
        assertThat(team.visits().get(registration).body()).doesNotContain("Tante Els");
    }

    /** Two at one table change the same person on the map: the second sees what the first wrote, and chooses. */
    @Test
    void theMapIsDrawnTogetherAndNobodyIsWrittenOver() {
        String path = begun();
        Visitor visits = worker.visits();
        visits.post(path + "/network", "name", "Tante Els", "area", "family", "nearness", "1", "gives", "Past op");
        Matcher member = Pattern.compile("/network/([0-9a-f-]{36})\"")
                .matcher(visits.get(path + "/network").body());
        assertThat(member.find()).isTrue();
        String one = path + "/network/" + member.group(1);
        String was = hidden(visits.get(one).body());
        assertThat(change(visits, one, was, "Past op en kookt").statusCode()).isEqualTo(303);
        HttpResponse<String> second = change(visits, one, was, "Belt elke dag");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Past op en kookt", "Belt elke dag");
        assertThat(visits.get(path + "/network").body()).contains("Past op en kookt");
        assertThat(change(visits, one, was, "Past op en kookt").statusCode())
                .as("the same twice is no conflict")
                .isEqualTo(303);
        assertThat(change(visits, one, hidden(second.body()), "Belt elke dag").statusCode())
                .as("having seen it, one decides")
                .isEqualTo(303);
        assertThat(visits.post(path + "/network", "name", "", "area", "garden", "nearness", "9")
                        .statusCode())
                .isEqualTo(422);
        try (Reader reader = Reader.onPhone(worker)) {
            reader.to(path + "/network").findsNoBarrier();
            assertThat(reader.page()
                            .evaluate("(wide => Math.abs(wide.scrollWidth - wide.clientWidth - 2 * wide.scrollLeft) < 3"
                                    + " && wide.scrollLeft > 0)(document.querySelector('.picture-scroll'))"))
                    .as("a map wider than a phone begins in its middle")
                    .isEqualTo(true);
            reader.to(one).findsNoBarrier();
            reader.to(path + "/handing-on").findsNoBarrier().picture("handing-on");
        }
    }

    private static HttpResponse<String> change(Visitor visits, String one, String was, String gives) {
        return visits.post(one, "was", was, "name", "Tante Els", "area", "family", "nearness", "1", "gives", gives);
    }

    private static String hidden(String page) {
        Matcher was = Pattern.compile("name=\"was\" value=\"([^\"]*)\"").matcher(page);
        assertThat(was.find()).isTrue();
        return was.group(1);
    }

    @Test
    void withoutATickNothingThatWasDrawnGoesAlong() {
        String path = begun();
        Visitor visits = worker.visits();
        draw(visits, path);
        visits.post(path + "/questions/start", "q-start", "Rust");
        String registration = visits.post(path + "/handing-on", "consent", "de moeder", "agreed", "true")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visits.get(registration + "/overview").body()).doesNotContain("Tante Els", "Voetbal", "Lacht veel");
        assertThat(visits.get(path).body()).contains("Van wat jullie tekenden ging niets mee.");
    }

    private static void draw(Visitor visits, String path) {
        visits.post(path + "/network", "name", "Tante Els", "area", "family", "nearness", "1", "gives", "Past op");
        visits.post(path + "/lines/budget", "side", "out", "words", "Voetbal", "amount", "12,50");
        visits.post(path + "/lines/factor", "side", "strength", "level", "child", "words", "Lacht veel");
    }

    private static void send(String registration) {
        House.open()
                .asData()
                .sql("update registration set submitted_at = now(), registered_on = local_day() where id = :id")
                .param("id", UUID.fromString(registration.substring(registration.lastIndexOf('/') + 1)))
                .update();
    }

    @Test
    void whoLookedInItStandsInTheCaseItBecameForWhoTookPart() {
        String path = begun();
        Visitor visits = worker.visits();
        visits.post(path + "/people", "login", mother.login());
        visits.post(path + "/questions/start", "q-start", "Rust");
        String registration = visits.post(path + "/handing-on", "consent", "de moeder", "agreed", "true")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ACase file = ACase.of(region);
        region.takesPart(file.id(), mother, "parent", 1);
        House.open()
                .asData()
                .sql("""
                        update registration set submitted_at = now(), registered_on = local_day(), taken_on_at = now(),
                               taken_on_by = :director, case_id = :case where id = :id
                        """)
                .param("director", file.director().id())
                .param("case", file.id())
                .param("id", UUID.fromString(registration.substring(registration.lastIndexOf('/') + 1)))
                .update();
        String log = "/cases/" + file.id() + "/log";
        assertThat(mother.visits().get(log).body()).contains("schreef in het gesprek waarmee het begon", "Wijkwerker");
        ARegion.Somebody father = region.family("Vader");
        region.takesPart(file.id(), father, "parent", 1);
        assertThat(father.visits().get(log).body())
                .as("who did not take part learns nothing of it")
                .doesNotContain("gesprek waarmee het begon", "Wijkwerker");
        assertThat(file.director()
                        .visits()
                        .get("/cases/" + file.id() + "/as/" + mother.id() + "/log")
                        .body())
                .as("nor who looks with another's eyes")
                .doesNotContain("gesprek waarmee het begon");
    }

    @Test
    void aMotherAnswersOnAPhoneWithoutScripts() {
        String path = begun();
        worker.visits().post(path + "/people", "login", mother.login());
        try (Reader phone = Reader.withoutScripts().signedIn(mother)) {
            phone.page().setViewportSize(360, 740);
            phone.to(path + "/questions/start").fits();
            Page page = phone.page();
            page.getByLabel("Waar willen jullie het over hebben?").fill("Rust in huis");
            press(page, "Verder");
            page.getByLabel("Geld").check();
            press(page, "Bewaar en stop hier");
            assertThat(page.locator("main").innerText()).contains("Rust in huis", "Geld", "Wat we niet aanraakten");
            phone.fits();
            phone.to(path + "/lines/budget").fits();
            page.getByLabel("Eruit").check();
            page.getByLabel("Wat is het?").fill("Voetbal van de jongste");
            page.getByLabel("Bedrag per maand").fill("12,50");
            press(page, "Voeg toe");
            assertThat(page.locator(".sum").innerText()).contains("Tekort", "12,50");
            phone.to(path + "/questions/signals-money").fits();
        }
        try (Reader reader = Reader.of(worker)) {
            reader.to(path).findsNoBarrier();
            assertThat(reader.page().evaluate(TOP_OF.formatted(".untouched li")))
                    .as("chips in a row stand equally high")
                    .isEqualTo(0);
            reader.to(path + "/paper?filled=false").findsNoBarrier();
            assertThat(reader.page().evaluate(TOP_OF.formatted(".paper-boxes li")))
                    .isEqualTo(0);
            assertThat(reader.page().locator("main").innerText())
                    .contains("Wat draagt en wat weegt", "Wie doet wat", "Wie staan er om jullie heen");
            worker.visits().post(path + "/lines/priority", "words", "Rust bij het slapen");
            assertThat(reader.to(path + "/paper")
                            .page()
                            .locator("section", new Page.LocatorOptions().setHasText("Wat eerst"))
                            .innerText())
                    .contains("Rust bij het slapen");
            reader.to(path + "/sheet").findsNoBarrier();
            reader.to(path + "/lines/factor").findsNoBarrier();
        }
    }

    @Test
    void whoTypesGoesOnWhereTheNextFieldIs() {
        String path = begun();
        try (Reader reader = Reader.of(worker)) {
            Page page = reader.to(path + "/questions/start").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/questions/choose-living#main");
            tab(page, 2);
            assertThat(page.locator(":focus").getAttribute("value")).isEqualTo("home");
            page.navigate(path + "/lines/priority");
            page.getByLabel("Wat willen jullie anders?").fill("Rust bij het slapen");
            page.keyboard().press("Enter");
            page.waitForURL("**/lines/priority?done=*#add");
            page.waitForCondition(
                    () -> page.locator(":focus").getAttribute("class").contains("flash"));
            tab(page, 1);
            assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("words");
        }
    }

    private static void tab(Page page, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
        }
    }

    private static final String TOP_OF =
            "([a, b] = document.querySelectorAll('%s'), b.getBoundingClientRect().top - a.getBoundingClientRect().top)";

    private String begun() {
        UUID id = UUID.randomUUID();
        assertThat(worker.visits()
                        .post("/question-analyses", "id", id.toString(), "title", "Aan tafel")
                        .statusCode())
                .isEqualTo(303);
        return "/question-analyses/" + id;
    }

    private static String was(String page) {
        int at = page.indexOf("name=\"was-start\" value=\"") + "name=\"was-start\" value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
