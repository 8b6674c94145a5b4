package org.samenhang.casework.questionanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A worker and a mother at a kitchen table where the network is bad. */
class OnTheSpotTest {

    private static final String PAGE = "/question-analyses/on-the-spot";

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody worker = region.professional("Wijkwerker", null);
    private final String path = begun();

    @Test
    void whatIsSentTwiceIsKeptOnce() {
        String line = UUID.randomUUID().toString();
        String added = change("line", line, "null", line("Rust"));
        assertThat(send(added).body()).contains("\"kept\"");
        worker.visits().post(path + "/lines/" + line + "/removal", "kind", "priority");
        assertThat(send(added).body())
                .as("a late second delivery does not bring back what was taken away")
                .contains("\"kept\"", "\"lines\":[]");
    }

    @Test
    void twoDevicesLoseNothing() {
        String line = UUID.randomUUID().toString();
        send(change("line", line, "null", line("Rust")));
        assertThat(send(change("line", line, line("Rust"), line("Rust in huis")))
                        .body())
                .contains("\"kept\"");
        assertThat(send(change("line", line, line("Rust"), line("Rust 's avonds")))
                        .body())
                .as("the second hears what stands, and nothing is written over")
                .contains("\"both\"", "Rust in huis")
                .doesNotContain("Rust 's avonds");
        send(change("line", UUID.randomUUID().toString(), "null", line("Slapen")));
        assertThat(worker.visits().get(path).body()).contains("Rust in huis", "Slapen");
        send(change("answer", "choose-living", "null", "[\"home\"]"));
        assertThat(send(change("answer", "choose-living", "null", "[\"money\"]"))
                        .body())
                .as("ticks of two devices go together")
                .contains("[\"home\",\"money\"]");
        send(change("answer", "start", "null", "[\" We slapen slecht \"]"));
        assertThat(send(change("answer", "start", "[\" We slapen slecht \"]", "[\"We slapen beter\"]"))
                        .body())
                .as("space around a text is no other text")
                .contains("\"kept\"", "We slapen beter");
        String member = UUID.randomUUID().toString();
        String aunt = "[\"Tante\",\"family\",\"1\",\"Past op\",\"\"]";
        send(change("member", member, "null", aunt));
        worker.visits().post(path + "/network/" + member + "/removal");
        assertThat(send(change("member", member, aunt, "[\"Tante Riet\",\"family\",\"1\",\"\",\"\"]"))
                        .body())
                .as("who was taken off meanwhile does not come back by itself")
                .contains("\"both\"", "\"stands\":null", "\"members\":[]");
    }

    @Test
    void whatCanNotBeTakenIsRefusedWithAReason() {
        assertThat(send(change("answer", "well-garden", "null", "[\"Fijn\"]")).body())
                .contains("\"refused\"", "niet meer in de vragenlijst");
        assertThat(send(change("line", UUID.randomUUID().toString(), "null", line("x".repeat(501))))
                        .body())
                .contains("\"refused\"");
        assertThat(send(change("answer", "choose-living", "null", "[\"garden\"]"))
                        .body())
                .contains("\"refused\"");
        assertThat(worker.visits()
                        .post(
                                path + "/on-the-spot",
                                "format",
                                "0",
                                "by",
                                worker.id().toString(),
                                "changes",
                                "[]")
                        .statusCode())
                .as("an old page hears that it is old")
                .isEqualTo(422);
        for (String odd : List.of("", "{}", "[{}]", "[null]", "[{\"id\":\"x\"}]", "[".repeat(2000), "[1")) {
            assertThat(worker.visits()
                            .post(
                                    path + "/on-the-spot",
                                    "format",
                                    "1",
                                    "by",
                                    worker.id().toString(),
                                    "changes",
                                    odd)
                            .statusCode())
                    .as(odd)
                    .isEqualTo(422);
        }
    }

    @Test
    void nobodySendsWhatAnotherWrote() {
        ARegion.Somebody colleague = region.professional("Collega", null);
        worker.visits().post(path + "/people", "login", colleague.login());
        String change = change("answer", "start", "null", "[\"Niet van mij\"]");
        assertThat(colleague
                        .visits()
                        .post(
                                path + "/on-the-spot",
                                "format",
                                "1",
                                "by",
                                worker.id().toString(),
                                "changes",
                                change)
                        .statusCode())
                .isEqualTo(409);
        ARegion.Somebody stranger = region.professional("Ander", null);
        assertThat(stranger.visits().get(path + "/on-the-spot").statusCode()).isEqualTo(404);
        assertThat(stranger.visits()
                        .post(
                                path + "/on-the-spot",
                                "format",
                                "1",
                                "by",
                                stranger.id().toString(),
                                "changes",
                                change)
                        .statusCode())
                .isEqualTo(404);
        assertThat(region.family("Moeder").visits().get(PAGE).statusCode()).isEqualTo(404);
        assertThat(worker.visits().get(path).body()).doesNotContain("Niet van mij");
    }

    @Test
    void theStoreIsClearedAtSigningOutWhenItKeepsNothingOfOthers() {
        ARegion.Somebody leaving = region.professional("Gaat", null);
        Visitor visits = leaving.visits();
        UUID id = UUID.randomUUID();
        visits.post("/question-analyses", "id", id.toString(), "title", "Aan tafel");
        visits.get("/question-analyses/" + id + "/on-the-spot");
        assertThat(visits.post("/sign-out").headers().firstValue("Clear-Site-Data"))
                .hasValue("\"storage\"");
        ARegion.Somebody other = region.professional("Ander", null);
        assertThat(other.visits().post("/sign-out").headers().firstValue("Clear-Site-Data"))
                .isEmpty();
    }

    @Test
    void aConversationWithoutANetworkArrivesWhole() {
        ARegion.Somebody mother = region.family("Moeder");
        worker.visits().post(path + "/people", "login", mother.login());
        try (Reader phone = Reader.onPhone(worker);
                Reader tablet = Reader.onPhone(worker)) {
            Page page = phone.page();
            ready(phone);
            page.context().setOffline(true);
            page.reload();
            phone.findsNoBarrier().picture("on-the-spot-home");
            open(page, "Waar willen jullie het over hebben?");
            page.getByLabel("Waar willen jullie het over hebben?").fill("We slapen slecht");
            next(page);
            for (String domain : List.of("Ons huis", "Geld", "Gevoel en gedrag")) {
                page.getByLabel(domain, new Page.GetByLabelOptions().setExact(true))
                        .check();
            }
            next(page);
            for (String domain : List.of("huis", "geld", "gevoel")) {
                page.getByLabel("Wat gaat hier goed?").fill("Goed van " + domain);
                page.getByLabel("Wat gaat hier niet goed?").fill("Moeilijk van " + domain);
                next(page);
            }
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Wat draagt en wat weegt");
            add(page, "Voeg toe", "In een paar woorden", "Oma woont vlakbij", "Draagt", "Ouders en gezin");
            phone.picture("on-the-spot-bearing");
            next(page);
            add(page, "Voeg toe", "Wat is het?", "Loon", "Erin");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Schrijf een bedrag");
            page.getByLabel("Bedrag per maand").fill("1500");
            press(page, "Voeg toe");
            add(page, "Voeg toe", "Wat is het?", "Huur", "Eruit");
            page.getByLabel("Bedrag per maand").fill("812,50");
            press(page, "Voeg toe");
            PlaywrightAssertions.assertThat(page.locator(".sum")).containsText("687,50");
            phone.picture("on-the-spot-budget");
            next(page);
            add(page, "Voeg toe", "Wat willen jullie anders?", "Weer doorslapen");
            add(page, "Voeg toe", "Wat willen jullie anders?", "Weg hiermee");
            Locator changes = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wijzig"));
            changes.first().press("Enter");
            page.keyboard().press("End");
            page.keyboard().type(" met zijn allen");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Weer doorslapen met zijn allen");
            PlaywrightAssertions.assertThat(changes.first()).isFocused();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal weg"))
                    .last()
                    .press("Enter");
            PlaywrightAssertions.assertThat(changes).hasCount(1);
            PlaywrightAssertions.assertThat(changes).isFocused();
            next(page);
            add(page, "Voeg toe", "Wat gaat er gebeuren?", "Naar de huisarts", "Het gezin");
            next(page);
            page.getByLabel("Wat geeft deze persoon?").fill("Past op");
            add(page, "Zet op de kaart", "Wie", "Oma", "Familie", "heel dichtbij");
            PlaywrightAssertions.assertThat(page.locator("svg.pic-network")).isVisible();
            phone.findsNoBarrier().picture("on-the-spot-network");
            PlaywrightAssertions.assertThat(page.locator("#status")).containsText("nog niet verstuurd");
            assertThat(worker.visits().get(path).body()).doesNotContain("We slapen slecht", "Oma");
            assertThat(page.evaluate(STORED).toString())
                    .as("nothing of it can be read in what the device keeps")
                    .contains("outbox")
                    .doesNotContain("slapen", "Oma", "Huur");
            page.context().setOffline(false);
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Alles is verstuurd.");
            String whole = worker.visits().get(path).body();
            assertThat(whole)
                    .contains(
                            "We slapen slecht", "Moeilijk van gevoel", "Weer doorslapen", "Naar de huisarts", "812,50");
            assertThat(whole.split("Oma woont vlakbij", -1)).as("once").hasSize(2);
            assertThat(mother.visits().get(path + "/network").body()).contains("Oma", "Past op");
            second(tablet, page);
        }
        HttpResponse<String> handed =
                worker.visits().post(path + "/handing-on", "consent", "de moeder", "agreed", "true");
        assertThat(handed.statusCode()).isEqualTo(303);
    }

    /** Each time something is sent the screen is drawn anew: not while somebody is at a line that is not added yet. */
    @Test
    void aLineThatWasBegunIsLeftAlone() {
        try (Reader phone = Reader.onPhone(worker)) {
            Page page = phone.page();
            ready(phone);
            open(page, "Wie doet wat");
            page.getByLabel("Wat gaat er gebeuren?").fill("Naar de huisarts");
            page.getByLabel("Het gezin").check();
            for (int i = 0; i < 2; i++) {
                page.waitForResponse(
                        "**/on-the-spot/mine", () -> page.evaluate("window.dispatchEvent(new Event('online'))"));
            }
            PlaywrightAssertions.assertThat(page.getByLabel("Wat gaat er gebeuren?"))
                    .hasValue("Naar de huisarts");
            PlaywrightAssertions.assertThat(page.getByLabel("Het gezin")).isChecked();
            press(page, "Voeg toe");
            PlaywrightAssertions.assertThat(page.locator("main li")).containsText("Naar de huisarts");
        }
    }

    @Test
    void whatGoesWrongIsSaidAndNothingTypedIsLost() {
        ARegion.Somebody colleague = region.professional("Collega", null);
        try (Reader phone = Reader.onPhone(worker)) {
            Page page = phone.page();
            page.addInitScript("Date.now = () => 915148800000;");
            ready(phone);
            open(page, "Waar willen jullie het over hebben?");
            page.context().setOffline(true);
            page.evaluate("""
                    () => {
                      window.keeps = IDBObjectStore.prototype.put;
                      IDBObjectStore.prototype.put = () => { throw new DOMException('vol', 'QuotaExceededError'); };
                    }
                    """);
            write(page, "Geen plek meer");
            PlaywrightAssertions.assertThat(page.locator("#trouble")).containsText("geheugen van dit toestel is vol");
            page.evaluate("() => { IDBObjectStore.prototype.put = window.keeps; }");
            write(page, "Weer plek");
            PlaywrightAssertions.assertThat(page.locator("#trouble")).not().containsText("geheugen");

            page.context().clearCookies();
            page.context().setOffline(false);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Je bent niet meer ingelogd");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("1 ding is nog niet verstuurd");
            phone.findsNoBarrier();
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Je bent niet meer ingelogd");
            assertThat(page.content()).doesNotContain("Weer plek");

            phone.signedIn(colleague).to(PAGE);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("werk van iemand anders (1)");
            assertThat(worker.visits().get(path).body()).doesNotContain("Weer plek");

            page.context().clearCookies();
            phone.signedIn(worker).to(PAGE);
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Alles is verstuurd.");
            assertThat(worker.visits().get(path).body()).contains("Weer plek");
            assertThat(savedToday()).as("time is the house's").isTrue();

            page.route("**/*", route -> {
                if (route.request().method().equals("POST")
                        && route.request().url().endsWith("on-the-spot")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.navigate(PAGE + "#take" + path.substring(path.lastIndexOf('/')));
            open(page, "Waar willen jullie het over hebben?");
            write(page, "Nog iets");
            PlaywrightAssertions.assertThat(page.locator("#status")).containsText("1 nog niet verstuurd");
            phone.to("/question-analyses");
            page.locator("details.account summary").click();
            press(page, "Uitloggen");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Log je nu uit, dan is het weg");
            phone.findsNoBarrier().picture("on-the-spot-sign-out");
            page.unroute("**/*");
            press(page, "Verstuur eerst");
            press(page, "Log uit en wis");
            PlaywrightAssertions.assertThat(page.locator("body")).containsText("uitgelogd");
            assertThat(page.evaluate("async () => (await indexedDB.databases()).length"))
                    .as("the key and what it opened are gone")
                    .isEqualTo(0);
        }
        assertThat(worker.visits().get(path).body()).contains("Nog iets");
    }

    /** A page that was kept on a device for weeks: the house speaks another format meanwhile. What was typed waits for the new page, which sends it. */
    @Test
    void anOldPageKeepsWhatWasTypedUntilTheNewOneSendsIt() {
        try (Reader phone = Reader.onPhone(worker)) {
            Page page = phone.page();
            ready(phone);
            page.route("**/*", route -> {
                if (route.request().resourceType().equals("fetch")
                        && route.request().url().matches(".*/on-the-spot(/mine)?")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(route.request().method().equals("POST") ? 422 : 200)
                            .setContentType("application/json")
                            .setBody("{\"format\":2}"));
                } else {
                    route.resume();
                }
            });
            open(page, "Waar willen jullie het over hebben?");
            write(page, "Op een oude pagina");
            PlaywrightAssertions.assertThat(page.locator("#trouble")).containsText("ouder dan wat de andere kant");
            PlaywrightAssertions.assertThat(page.locator("#status")).containsText("1 nog niet verstuurd");
            phone.findsNoBarrier();
            press(page, "Neem de nieuwe versie");
            PlaywrightAssertions.assertThat(page.locator("html[data-ready]")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("#status")).containsText("1 nog niet verstuurd");
            assertThat(worker.visits().get(path).body()).doesNotContain("Op een oude pagina");
            page.unroute("**/*");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Alles is verstuurd.");
            assertThat(worker.visits().get(path).body()).contains("Op een oude pagina");
        }
    }

    @Test
    void whoNoLongerTakesPartKeepsOnlyTheirOwnWords() {
        ARegion.Somebody colleague = region.professional("Collega", null);
        worker.visits().post(path + "/people", "login", colleague.login());
        send(change("line", UUID.randomUUID().toString(), "null", line("Van het gezin")));
        try (Reader phone = Reader.onPhone(colleague)) {
            Page page = phone.page();
            ready(phone);
            open(page, "Waar willen jullie het over hebben?");
            page.context().setOffline(true);
            write(page, "Mijn eigen woorden");
            worker.visits().post(path + "/people/" + colleague.id() + "/removal");
            page.context().setOffline(false);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Niet aangenomen");
            PlaywrightAssertions.assertThat(page.locator(".spot-text")).hasText("Mijn eigen woorden");
            page.navigate(PAGE + "#" + path.substring(path.lastIndexOf('/') + 1) + "/priority");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Wat eerst");
            assertThat(page.content()).doesNotContain("Van het gezin");
            phone.findsNoBarrier();
            page.getByText("Gooi weg").click();
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Alles is verstuurd.");
        }
    }

    @Test
    void aConversationGoesOnWithADefinitionThatWasWithdrawn() {
        String id = path.substring(path.lastIndexOf('/') + 1);
        House.open()
                .asData()
                .sql("""
                        insert into instrument (id, region_id, url, edition, purpose, title, definition, state, made_by)
                        values (gen_random_uuid(), :region, 'https://example.org/own', '1', 'question-analysis', 'Eigen', :text, 'withdrawn', :by)
                        """)
                .param("region", region.id())
                .param("by", worker.id())
                .param("text", """
                        {"resourceType": "Questionnaire", "url": "https://example.org/own", "version": "1", "status": "active",
                         "language": "nl", "title": "Eigen", "description": "Eigen vragen",
                         "code": [{"system": "https://samenhang.org/fhir/CodeSystem/instrument", "code": "question-analysis"}],
                         "item": [{"linkId": "start", "type": "text", "text": "Waarover?"}]}
                        """)
                .update();
        House.open()
                .asData()
                .sql("update question_analysis set url = 'https://example.org/own', edition = '1' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(worker.visits().get(path + "/on-the-spot").body()).contains("\"withdrawn\":true", "Waarover?");
        assertThat(send(change("answer", "start", "null", "[\"Over school\"]")).body())
                .contains("\"kept\"", "Over school");
        assertThat(send(change("answer", "well-home", "null", "[\"Fijn\"]")).body())
                .contains("\"refused\"");
    }

    private boolean savedToday() {
        return House.open()
                .asData()
                .sql("select saved_at > now() - interval '1 hour' from question_analysis where id = :id")
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(Boolean.class)
                .single();
    }

    private static void write(Page page, String words) {
        page.getByLabel("Waar willen jullie het over hebben?").fill(words);
        page.getByLabel("Waar willen jullie het over hebben?").blur();
    }

    /** The same line on two devices; each text stays until somebody chose. */
    private void second(Reader tablet, Page phone) {
        Page page = tablet.page();
        ready(tablet);
        phone.navigate(PAGE + "#" + path.substring(path.lastIndexOf('/') + 1) + "/priority");
        page.navigate(PAGE + "#" + path.substring(path.lastIndexOf('/') + 1) + "/priority");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Weer doorslapen");
        page.context().setOffline(true);
        mend(page, "Weer doorslapen tot zes uur");
        mend(phone, "Weer doorslapen allemaal");
        PlaywrightAssertions.assertThat(phone.locator("#status")).hasText("Alles is verstuurd.");
        page.context().setOffline(false);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Twee teksten op één plek");
        PlaywrightAssertions.assertThat(page.locator(".spot-both")).containsText("Weer doorslapen allemaal");
        tablet.findsNoBarrier().picture("on-the-spot-both");
        page.getByText("Houd allebei").click();
        PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Alles is verstuurd.");
        assertThat(worker.visits().get(path).body())
                .contains("Weer doorslapen allemaal", "Weer doorslapen tot zes uur");
        page.getByText("Aan tafel").first().click();
    }

    private static final String STORED = """
            async () => {
              const base = await new Promise((done) => { indexedDB.open('samenhang-on-the-spot').onsuccess = (e) => done(e.target.result); });
              const names = [...base.objectStoreNames];
              const rows = await Promise.all(names.map((name) => new Promise((done) => {
                base.transaction(name).objectStore(name).getAll().onsuccess = (e) => done(e.target.result);
              })));
              base.close();
              const plain = new TextDecoder();
              return names.join() + JSON.stringify(rows, (key, value) => value instanceof ArrayBuffer ? plain.decode(value) : value)
                + JSON.stringify({ ...localStorage });
            }
            """;

    private void ready(Reader reader) {
        reader.to(PAGE + "#take" + path.substring(path.lastIndexOf('/')));
        Page page = reader.page();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Ons gesprek");
        PlaywrightAssertions.assertThat(page.locator("html[data-ready]")).hasCount(1);
    }

    private static void mend(Page page, String words) {
        page.locator(".spot-rows button").getByText("Wijzig").click();
        page.locator(".spot-rows input").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                .click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
    }

    private static void add(Page page, String button, String field, String words, String... chosen) {
        for (String one : chosen) {
            page.getByLabel(one, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(words);
        press(page, button);
    }

    private static void open(Page page, String title) {
        page.locator(".spot-parts").getByText(title).click();
    }

    private static void next(Page page) {
        page.locator("main a.button-primary").last().click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private HttpResponse<String> send(String changes) {
        return worker.visits()
                .post(path + "/on-the-spot", "format", "1", "by", worker.id().toString(), "changes", changes);
    }

    private static String change(String what, String target, String was, String is) {
        return "[{\"id\":\"%s\",\"what\":\"%s\",\"target\":\"%s\",\"was\":%s,\"is\":%s}]"
                .formatted(UUID.randomUUID(), what, target, was, is);
    }

    private static String line(String words) {
        return "[\"priority\",\"\",\"\",\"" + words + "\",\"\"]";
    }

    private String begun() {
        UUID id = UUID.randomUUID();
        assertThat(worker.visits()
                        .post("/question-analyses", "id", id.toString(), "title", "Ons gesprek")
                        .statusCode())
                .isEqualTo(303);
        return "/question-analyses/" + id;
    }
}
