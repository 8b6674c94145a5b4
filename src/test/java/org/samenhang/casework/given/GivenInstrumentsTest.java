package org.samenhang.casework.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** What a licensed questionnaire gave is a note with its source; how content each is stands beside the others and is added up nowhere. */
class GivenInstrumentsTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    private static final String LICENSED = "https://samenhang.org/instruments/licensed-score";

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody guardian = file.guardian("Voogd Bas");
    private final Visitor director = file.director().visits();

    @Test
    void anOutcomeIsANoteWithItsSourceAndNoFigureInAList() {
        assertThat(outcome(guardian, UUID.randomUUID(), "professionals", "q-score", "71,5")
                        .statusCode())
                .as("an outcome without a source is none")
                .isEqualTo(422);
        UUID id = UUID.randomUUID();
        HttpResponse<String> kept = outcome(
                guardian,
                id,
                "professionals",
                "q-score",
                "71,5",
                "q-instrument",
                "Vragenlijst Q",
                "q-informant",
                "Juf Els");
        assertThat(kept.statusCode()).isEqualTo(303);
        String list = director.get(file.path() + "/instruments").body();
        assertThat(list).contains("Vragenlijst Q", "Juf Els", "Voogd Bas").doesNotContain("71,5", "71.5");
        assertThat(director.get(file.path() + "/instruments/" + id).body())
                .contains("71,5", "Een uitkomst is een aanwijzing");
        for (String page : List.of("", "/lasting", "/timeline", "/agreements", "/analysis")) {
            assertThat(director.get(file.path() + page).body()).doesNotContain("71.5", "71,5");
        }
        assertThat(mother.visits().get(file.path() + "/instruments").body()).doesNotContain("Vragenlijst Q");
        assertThat(mother.visits().get(file.path() + "/instruments/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoWroteItMendsItAndNobodyElse() {
        UUID id = UUID.randomUUID();
        outcome(
                guardian,
                id,
                "all",
                "q-instrument",
                "Vragenlijst Q",
                "q-informant",
                "Juf Els",
                "q-meaning",
                "Let op slaap");
        assertThat(mother.visits().get(file.path() + "/instruments/" + id).body())
                .contains("Let op slaap");
        String edit = file.path() + "/instruments/" + id + "/edit";
        assertThat(director.get(edit).statusCode()).isEqualTo(404);
        assertThat(mended(guardian, edit, 0, "Anders").statusCode()).isEqualTo(303);
        HttpResponse<String> late = mended(guardian, edit, 0, "Nog anders");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Anders", "Nog anders");
        assertThat(mended(mother, edit, 1, "Van mij").statusCode()).isEqualTo(404);
    }

    @Test
    void answersLeaveTheHouseAndComeBackThroughAPage() {
        UUID id = UUID.randomUUID();
        outcome(guardian, id, "all", "q-instrument", "Vragenlijst Q", "q-informant", "Juf Els", "q-score", "12");
        String json = guardian.visits()
                .get(file.path() + "/instruments/" + id + "/answers.json")
                .body();
        assertThat(json).contains(LICENSED + "|2");
        assertThat(guardian.visits()
                        .get(file.path() + "/instruments/file")
                        .headers()
                        .firstValue("location"))
                .as("asked for anew, the page of a file leads to the list")
                .hasValueSatisfying(to -> assertThat(to).endsWith("/instruments"));
        try (Reader reader = Reader.of(guardian)) {
            reader.to(file.path() + "/instruments/new");
            reader.page().locator("[name=q-instrument]").fill("Vragenlijst R");
            reader.page().locator("[name=q-meaning]").fill("Zelf getypt");
            choose(reader, json.replace("Juf Els", "Ren\u00e9").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(reader.page().locator("#reasons").innerText()).contains("UTF-8", "byte");
            assertThat(reader.page().evaluate("document.activeElement.className"))
                    .isEqualTo("errors");
            assertThat(reader.page().locator("[name=q-instrument]").inputValue())
                    .isEqualTo("Vragenlijst R");
            reader.findsNoBarrier();
            choose(reader, json.getBytes(StandardCharsets.UTF_8));
            assertThat(reader.page().locator("[name=q-instrument]").inputValue())
                    .isEqualTo("Vragenlijst Q");
            assertThat(reader.page().locator("[name=q-meaning]").inputValue()).isEqualTo("Zelf getypt");
            assertThat(reader.page().locator("#taken").innerText())
                    .contains("3 antwoorden", "nog niets bewaard", "Vragenlijst R")
                    .doesNotContain("Zelf getypt");
            reader.findsNoBarrier();
            press(reader, "Bewaren");
            assertThat(reader.page().locator("h1").innerText()).contains("Uitkomst");
            reader.to(file.path() + "/instruments/new");
            choose(
                    reader,
                    json.replace("\"linkId\" : \"score\"", "\"linkId\" : \"cijfer\"")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(reader.page().locator("#reasons").innerText()).contains("item[", "cijfer");
        }
    }

    @Test
    void eachSaysHowContentTheyAreAndNobodyAddsItUp() {
        assertThat(director.post(
                                file.path() + "/contentment",
                                said(
                                        "whose",
                                        mother.id().toString(),
                                        "q-now",
                                        "3",
                                        "q-wished",
                                        "8",
                                        "q-needed",
                                        "Rust in huis"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(guardian.visits()
                        .post(
                                file.path() + "/contentment",
                                said("whose", "myself", "q-now", "6", "q-changed", "Zij slaapt door"))
                        .statusCode())
                .isEqualTo(303);
        try (Reader youth = Reader.onPhone(file.youth())) {
            youth.to(file.path() + "/contentment/new");
            for (String score : List.of("4", "9")) {
                youth.page().locator("label:has-text('" + score + "')").first().click();
                youth.findsNoBarrier();
                press(youth, "Verder");
            }
            press(youth, "Terug");
            assertThat(youth.page().locator("input[value='9']").isChecked()).isTrue();
            press(youth, "Verder");
            press(youth, "Verder");
            press(youth, "Verder");
            youth.page().locator("textarea").fill("Dat er iemand naar mij luistert");
            press(youth, "Klaar, bewaren");
            assertThat(youth.page().locator("main").innerText())
                    .contains("Dat er iemand naar mij luistert", "Zij slaapt door")
                    .doesNotContain("Rust in huis");
            youth.findsNoBarrier().fits();
        }
        String team = director.get(file.path() + "/contentment").body();
        assertThat(team).contains("Dat er iemand naar mij luistert", "Rust in huis", "Zij slaapt door");
        assertThat(team).doesNotContain("gemiddeld");
        assertThat(mother.visits().get(file.path() + "/contentment").body())
                .as("her own words, written down by another")
                .contains("Rust in huis")
                .doesNotContain("Dat er iemand naar mij luistert");
        assertThat(guardian.visits().get(file.path() + "/contentment").body())
                .as("words of the family are for the team")
                .doesNotContain("Rust in huis", "Dat er iemand naar mij luistert");
    }

    @Test
    void theDatabaseTakesFromAFamilyWhatTheyThemselvesSayOfContentmentAndNothingElse() {
        assertThat(mother.visits()
                        .post(
                                file.path() + "/instruments",
                                "object",
                                UUID.randomUUID().toString(),
                                "answeredOn",
                                TODAY,
                                "q-instrument",
                                "Q",
                                "q-informant",
                                "Juf")
                        .statusCode())
                .isEqualTo(404);
        // what a form does not ask is not taken from it
        assertThat(mother.visits()
                        .post(
                                file.path() + "/contentment",
                                said(
                                        "whose",
                                        file.youth().id().toString(),
                                        "visibleTo",
                                        "all",
                                        "at",
                                        "needed",
                                        "q-needed",
                                        "Stilte"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(file.youth().visits().get(file.path() + "/contentment").body())
                .doesNotContain("Stilte");
        assertThat(director.get(file.path() + "/contentment").body()).contains("Stilte", "Debora");
    }

    @Test
    void theWorkListAsksForContentmentAtALookBackUntilSomebodySaidItOrNotAskingWasChosen() {
        UUID first = lookBack(LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(3));
        lookBack(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(10));
        String asks = "Nog niemand zei hoe tevreden";
        String line = "hoe tevreden is ieder?";
        assertThat(director.get(file.path()).body()).containsAnyOf(asks, line);
        assertThat(guardian.visits().get(file.path() + "/contentment").body()).doesNotContain(asides());
        assertThat(guardian.visits()
                        .post(asides(), "lookBack", first.toString(), "asideReason", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.get(file.path() + "/contentment").body()).contains("zei nog niemand hoe tevreden");
        HttpResponse<String> why = director.post(asides(), "lookBack", first.toString(), "asideReason", " ");
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(why.body()).contains("Zeg waarom we het nu niet vragen");
        assertThat(director.post(asides(), "lookBack", first.toString(), "asideReason", "Zij rouwen")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path()).body()).doesNotContain(asks, line);
        UUID second = lookBack(LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1));
        assertThat(director.get(file.path()).body()).containsAnyOf(asks, line);
        assertThat(director.post(
                                file.path() + "/contentment",
                                said("whose", "myself", "lookBack", second.toString(), "q-now", "6"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path()).body()).doesNotContain(asks, line);
        assertThat(director.get(file.path() + "/contentment").body()).doesNotContain("zei nog niemand hoe tevreden");
    }

    @Test
    void whatWasBegunIsFinishedAfterItsDefinitionWasWithdrawnOrReplaced() {
        Visitor maker =
                region.professional("Beheerder", null, Duty.ADMINISTRATOR).visits();
        String asks = made(maker, "questionnaire", "https://example.org/asks", "1", "Wat zag je?");
        HttpResponse<String> form =
                guardian.visits().get(file.path() + "/instruments/new?url=https://example.org/asks&edition=1");
        assertThat(form.body()).contains("Wat zag je?");
        maker.post(asks + "/withdrawal");
        UUID id = UUID.randomUUID();
        String[] typed = {
            "object",
            id.toString(),
            "url",
            "https://example.org/asks",
            "edition",
            "1",
            "answeredOn",
            TODAY,
            "visibleTo",
            "all",
            "q-seen",
            "Hij lachte"
        };
        assertThat(guardian.visits().post(file.path() + "/instruments", typed).statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/instruments/" + id).body()).contains("Wat zag je?", "Hij lachte");
        assertThat(guardian.visits()
                        .get(file.path() + "/instruments/new?url=https://example.org/asks&edition=1")
                        .statusCode())
                .as("but begun no more")
                .isEqualTo(404);
        made(maker, "contentment", "https://example.org/content", "1", "Hoe was het?");
        made(maker, "contentment", "https://example.org/content", "2", "Hoe is het?");
        String[] begun = {
            "object",
            UUID.randomUUID().toString(),
            "url",
            "https://example.org/content",
            "edition",
            "1",
            "at",
            "seen",
            "q-seen",
            "Rustiger"
        };
        assertThat(mother.visits().post(file.path() + "/contentment", begun).statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/contentment").body())
                .as("the words stand under the question they answered")
                .contains("Hoe was het?", "Rustiger")
                .doesNotContain("Hoe is het?");
    }

    private static String made(Visitor maker, String purpose, String url, String edition, String asks) {
        String text = """
                {"resourceType": "Questionnaire", "url": "%s", "version": "%s", "title": "Vragen", "description": "Om te proberen.",
                 "code": [{"system": "https://samenhang.org/fhir/CodeSystem/instrument", "code": "%s"}],
                 "item": [{"linkId": "seen", "type": "text", "text": "%s"}]}
                """.formatted(url, edition, purpose, asks);
        String at = maker.post("/instruments", "text", text)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        maker.post(at + "/use");
        return at;
    }

    private String asides() {
        return file.path() + "/contentment/set-aside";
    }

    private UUID lookBack(LocalDate due) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql(
                        "insert into look_back (id, region_id, case_id, due_on, text) values (:id, :region, :case, :due, 'Hoe gaat het?')")
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("due", due)
                .update();
        return id;
    }

    private HttpResponse<String> outcome(ARegion.Somebody who, UUID id, String visibleTo, String... answers) {
        List<String> sent = new ArrayList<>(List.of(
                "object", id.toString(), "url", LICENSED, "edition", "2", "answeredOn", TODAY, "visibleTo", visibleTo));
        sent.addAll(List.of(answers));
        return who.visits().post(file.path() + "/instruments", sent.toArray(String[]::new));
    }

    private static HttpResponse<String> mended(ARegion.Somebody who, String edit, int version, String meaning) {
        return who.visits()
                .post(
                        edit,
                        "version",
                        Integer.toString(version),
                        "answeredOn",
                        TODAY,
                        "q-instrument",
                        "Vragenlijst Q",
                        "q-informant",
                        "Juf Els",
                        "q-meaning",
                        meaning);
    }

    private static void choose(Reader reader, byte[] content) {
        if (!reader.page().locator("#file").isVisible()) {
            reader.page().locator("summary").last().click();
        }
        reader.page().locator("#file").setInputFiles(new FilePayload("answers.json", "application/json", content));
        press(reader, "Bestand lezen");
    }

    private static void press(Reader reader, String button) {
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        reader.page().waitForLoadState();
    }

    private static String[] said(String... answers) {
        List<String> sent = new ArrayList<>(List.of("object", UUID.randomUUID().toString(), "answeredOn", TODAY));
        sent.addAll(List.of(answers));
        if (!sent.contains("visibleTo")) {
            sent.addAll(List.of("visibleTo", "all"));
        }
        return sent.toArray(String[]::new);
    }
}
