package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** An administrator or analyst puts a new instrument on the shelf without programming. */
class InstrumentPagesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody analyst = region.professional("Analist", null, Duty.ANALYST);

    @Test
    void aDefinitionIsAddedTriedOutPutInUseAndWithdrawn() {
        Visitor visits = analyst.visits();
        String path = added(visits, DefinitionReaderTest.everyKind());
        assertThat(visits.get(path).body()).contains("Van alles één", "proef");
        HttpResponse<String> missing = visits.post(path + "/preview", "way", "sheet", "layer", "plain", "q-now", "3");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Vul dit nog in", "Dan beginnen we daar.");
        HttpResponse<String> tried = visits.post(
                path + "/preview",
                "way",
                "sheet",
                "layer",
                "plain",
                "q-goes",
                "true",
                "q-what",
                "de hond",
                "q-rent",
                "12,5");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("de hond", "12.50", "QuestionnaireResponse", "every-kind|1.0");
        assertThat(visits.get(path + "/preview").body())
                .as("a sheet shows what is asked sometimes, too")
                .contains("Wat zou helpen?", "Sla deze vraag over");
        assertThat(visits.get(path + "/preview?way=paper").body()).contains("Huur per maand", "paper-lines");
        visits.post(path + "/use");
        assertThat(visits.get(path).body()).contains("in gebruik");
        assertThat(visits.get(path + "/text").statusCode()).isEqualTo(404);
        visits.post(path + "/withdrawal");
        assertThat(visits.get(path).body()).contains("niet meer te kiezen");
        assertThat(visits.post(path + "/removal").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedSaysEveryReasonAndItsPlaceAndLosesNothing() {
        String wrong = DefinitionReaderTest.everyKind()
                .replace("\"type\": \"date\"", "\"type\": \"dateTime\"")
                .replace("\"linkId\": \"who\"", "\"linkId\": \"rent\"");
        HttpResponse<String> answer = analyst.visits().post("/instruments", "text", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "item[5].type",
                        "dateTime is geen soort vraag",
                        "item[8].linkId",
                        "rent is ook de naam van item[7]")
                .contains("er zijn 2 dingen te verbeteren")
                .contains("Huur per maand");
        assertThat(analyst.visits().post("/instruments", "text", " ").statusCode())
                .isEqualTo(422);
        HttpResponse<String> unreadable = analyst.visits().post("/instruments", "text", "mijn\0 tekst");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("mijn tekst</textarea>");
    }

    @Test
    void aVersionIsThereOnceAndTheSecondSaverKeepsBothTexts() {
        Visitor visits = analyst.visits();
        String path = added(visits, DefinitionReaderTest.everyKind());
        HttpResponse<String> again = visits.post("/instruments", "text", DefinitionReaderTest.everyKind());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Verhoog de versie");
        String changed = DefinitionReaderTest.everyKind().replace("Wie helpt?", "Wie helpt er?");
        assertThat(visits.post(path + "/text", "text", changed, "version", "0").statusCode())
                .isEqualTo(303);
        String other = DefinitionReaderTest.everyKind().replace("Wie helpt?", "Wie staat naast je?");
        HttpResponse<String> second = visits.post(path + "/text", "text", other, "version", "0");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Wie helpt er?", "Wie staat naast je?");
    }

    @Test
    void whatIsInUseNeverChanges() {
        String path = added(analyst.visits(), DefinitionReaderTest.everyKind());
        analyst.visits().post(path + "/use");
        assertThatThrownBy(() -> House.open()
                        .asData()
                        .sql("update instrument set definition = '{}' where region_id = :region")
                        .param("region", region.id())
                        .update())
                .hasMessageContaining("never changes");
    }

    @Test
    void othersMakeNoneAndAnotherRegionSeesNone() {
        String path = added(analyst.visits(), DefinitionReaderTest.everyKind());
        ARegion.Somebody elsewhere = ARegion.ofItsOwn().professional("Elders", null, Duty.ADMINISTRATOR);
        assertThat(elsewhere.visits().get(path).statusCode()).isEqualTo(404);
        ARegion.Somebody director = region.processDirector();
        assertThat(director.visits().get("/instruments").statusCode()).isEqualTo(404);
        assertThat(director.visits().post("/instruments", "text", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAnalystTriesItOutAtABrowser() {
        String path = added(analyst.visits(), DefinitionReaderTest.everyKind());
        try (Reader reader = Reader.of(analyst)) {
            reader.to("/instruments").findsNoBarrier().picture("instruments-shelf");
            reader.to("/instruments/new").findsNoBarrier();
            reader.to(path).findsNoBarrier().picture("instruments-one");
            reader.to(path + "/preview").findsNoBarrier().picture("instruments-sheet");
            reader.to(path + "/preview?way=paper&layer=plain").findsNoBarrier().picture("instruments-paper");
        }
        try (Reader phone = Reader.withoutScripts().signedIn(analyst)) {
            phone.page().setViewportSize(360, 740);
            phone.to(path + "/preview?way=steps&layer=very-plain").fits().picture("instruments-step");
            Page page = phone.page();
            page.getByLabel("Nee").check();
            next(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Waarover?");
            page.getByLabel("School").check();
            next(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terug"))
                    .click();
            assertThat(page.getByLabel("School").isChecked()).isTrue();
            for (int i = 0; i < 8; i++) {
                next(page);
            }
            assertThat(page.locator("h1").first().innerText()).isEqualTo("Zo komt het eruit");
            assertThat(page.locator("main").innerText()).contains("School").contains("Nee");
            phone.fits().picture("instruments-tried");
        }
    }

    /** A definition comes from outside and may say anything: it is shown as it was written, on every page and in every drawing. */
    @Test
    void aHostileDefinitionIsShownAsItWasWritten() throws java.io.IOException {
        Visitor visits = analyst.visits();
        String evil = "<img src=x onerror=alert(1)>";
        String hostile = DefinitionReaderTest.everyKind();
        for (String text : List.of(
                "Van alles één",
                "Begin",
                "Gaat er iets goed?",
                "Waarover?",
                "School",
                "Nu",
                "Wie is dit?",
                "vlakbij",
                "Familie",
                "Noor")) {
            hostile = hostile.replace("\"" + text + "\"", "\"" + evil + text + "\"");
        }
        String path = added(visits, hostile);
        List<String> bodies = List.of(
                visits.get("/instruments").body(),
                visits.get(path).body(),
                visits.get(path + "/preview").body(),
                visits.get(path + "/preview?way=steps&layer=plain").body(),
                visits.get(path + "/preview?way=paper").body(),
                visits.post(
                                path + "/preview",
                                "way",
                                "sheet",
                                "layer",
                                "plain",
                                "q-goes",
                                "true",
                                "q-topics",
                                "school",
                                "q-around-who",
                                evil,
                                "q-around-near",
                                "in",
                                "q-around-where",
                                "kin",
                                "q-around-gives",
                                evil)
                        .body());
        for (String body : bodies) {
            assertThat(body).contains("onerror=alert(1)").doesNotContain("<img src=x");
        }
        assertThat(bodies.getLast()).contains("<svg");
        try (var scripts = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/resources/static/js"))) {
            for (java.nio.file.Path script :
                    scripts.filter(one -> one.toString().endsWith(".js")).toList()) {
                assertThat(java.nio.file.Files.readString(script))
                        .as("texts become text in " + script)
                        .doesNotContainPattern(
                                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");
            }
        }
    }

    @Test
    void whoStandAroundSomebodyIsDrawnByWritingLines() {
        Visitor visits = analyst.visits();
        String path = added(visits, DefinitionReaderTest.everyKind());
        assertThat(visits.get(path + "/preview?way=paper").body())
                .as("an empty map to draw in by hand")
                .contains("pic-network", "vlakbij", "Familie", "Noor", "network-table");
        String[] base = {"way", "sheet", "layer", "plain", "q-goes", "true"};
        HttpResponse<String> half = visits.post(
                path + "/preview",
                with(base, "q-around-who", "tante Bea", "q-around-near", "", "q-around-where", "kin"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Regel 1: kies hoe dichtbij", "value=\"tante Bea\"", "#q-around");
        HttpResponse<String> tried = visits.post(
                path + "/preview",
                with(
                        base,
                        "q-around-who",
                        "tante Bea",
                        "q-around-near",
                        "in",
                        "q-around-where",
                        "kin",
                        "q-around-gives",
                        "soep",
                        "q-around-who",
                        "",
                        "q-around-near",
                        "",
                        "q-around-where",
                        "",
                        "q-around-gives",
                        "",
                        "q-around-who",
                        "<b>Piet",
                        "q-around-near",
                        "out",
                        "q-around-where",
                        "other",
                        "q-around-gives",
                        ""));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("<svg", "tante Bea", "geeft: soep", "Familie, vlakbij", "&lt;b&gt;Piet", "a-who")
                .doesNotContain("<b>Piet");
        HttpResponse<String> forged =
                visits.post(path + "/preview", with(base, "q-around", "[\"x\",\"nowhere\",\"kin\",\"\",\"\"]"));
        assertThat(forged.statusCode()).isEqualTo(422);
    }

    @Test
    void aNetworkIsDrawnByKeyboardWithoutScripts() {
        String path = added(analyst.visits(), DefinitionReaderTest.everyKind());
        try (Reader phone = Reader.withoutScripts().signedIn(analyst)) {
            phone.page().setViewportSize(360, 740);
            Page page = phone.to(path + "/preview?way=steps&layer=plain").page();
            page.getByLabel("Ja").check();
            for (int i = 0; i < 20 && page.locator("#q-around").count() == 0; i++) {
                next(page);
            }
            phone.fits().picture("instruments-network-step");
            page.locator("#q-around-1-who").focus();
            page.keyboard().type("Oma");
            page.keyboard().press("Tab");
            page.keyboard().type("Familie");
            page.keyboard().press("Tab");
            page.keyboard().type("vlakbij");
            page.keyboard().press("Tab");
            page.keyboard().type("soep");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Oma, Familie, vlakbij; geeft: soep");
            phone.fits().picture("instruments-network-tried");
        }
        try (Reader reader = Reader.of(analyst)) {
            reader.to(path + "/preview").findsNoBarrier().picture("instruments-network-sheet");
            reader.to(path + "/preview?way=paper&layer=plain").findsNoBarrier().picture("instruments-network-paper");
        }
    }

    private static String[] with(String[] base, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(base), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder"))
                .click();
    }

    private static String added(Visitor visits, String text) {
        HttpResponse<String> answer = visits.post("/instruments", "text", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/instruments"), location.indexOf('?'));
    }
}
