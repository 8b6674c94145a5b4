package org.samenhang.teamwork.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** How visitors found a knowledge workshop is read as counts, after it was closed, and never as somebody's. */
class WorkshopTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody organiser = file.director();
    private final List<ARegion.Somebody> asked =
            List.of(file.guardian("Bas"), file.expert("Ilse"), file.expert("Omar"), file.expert("Petra"));

    @Test
    void countsAreReadAfterClosingAndNeverWhoSaidWhat() {
        UUID workshop = begun();
        String path = "/workshops/" + workshop;
        assertThat(said(asked.get(0), workshop, "q-content", "5", "q-takes", "Blijven bellen")
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("workshop.answered"));
        assertThat(said(asked.get(0), workshop, "q-content", "1").headers().firstValue("location"))
                .as("once is enough")
                .hasValueSatisfying(at -> assertThat(at).doesNotContain("workshop.answered"));
        said(asked.get(1), workshop, "q-content", "4", "q-takes", "Koffie");
        said(asked.get(2), workshop, "q-content", "4", "q-way", "2");
        String open = organiser.visits().get(path).body();
        assertThat(open).contains("3 van 4 gevraagd", "75 procent").doesNotContain("Blijven bellen", "4 sterren");
        assertThat(asked.get(1).visits().post(path + "/closing").statusCode()).isEqualTo(404);
        assertThat(organiser.visits().post(path + "/closing").statusCode()).isEqualTo(303);
        String closed = organiser.visits().get(path).body();
        assertThat(closed)
                .as("three answered this")
                .contains("De inhoud", "1 ster", "2 keer")
                .as("two wrote words and one judged the way of working: too few")
                .doesNotContain("Blijven bellen", "Koffie", "De manier van werken");
        assertThat(asked.get(1).visits().get(path).body()).doesNotContain("2 keer", "3 van 4");
        assertThat(said(asked.get(3), workshop, "q-content", "1").headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).doesNotContain("workshop.answered"));
        assertThat(organiser.visits().get(path).body()).contains("3 van 4 gevraagd");
    }

    @Test
    void belowThreeAnswersNothingIsShown() {
        UUID workshop = begun();
        said(asked.get(0), workshop, "q-content", "5");
        said(asked.get(1), workshop, "q-content", "5");
        organiser.visits().post("/workshops/" + workshop + "/closing");
        assertThat(organiser.visits().get("/workshops/" + workshop).body())
                .contains("2 van 4 gevraagd", "minder dan 3")
                .doesNotContain("De inhoud");
    }

    @Test
    void nobodyElseFindsIt() {
        UUID workshop = begun();
        ARegion.Somebody other = file.expert("Sven");
        assertThat(other.visits().get("/workshops/" + workshop).statusCode()).isEqualTo(404);
        assertThat(other.visits().get("/workshops").body()).doesNotContain("Blijven als het moeilijk is");
        assertThat(said(other, workshop, "q-content", "1").statusCode()).isEqualTo(404);
        assertThat(organiser
                        .visits()
                        .get("/workshops/" + workshop + "/evaluation")
                        .statusCode())
                .as("who organises does not judge their own")
                .isEqualTo(404);
        assertThat(file.parent("Debora").visits().get("/workshops").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseGivesNobodyAnAnswerOrWhoAnswered() {
        UUID workshop = begun();
        said(asked.get(0), workshop, "q-content", "5");
        // what the software knows of an answer has neither a person nor a moment
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select string_agg(attname, ' ' order by attname) from pg_attribute where attrelid = 'workshop_answer'::regclass and attnum > 0")
                        .query(String.class)
                        .single())
                .isEqualTo("answers id on_paper region_id workshop_id");
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select has_table_privilege('samenhang_app', 'workshop_answer', 'select') or has_column_privilege('samenhang_app', 'workshop_person', 'answered', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void itIsDoneInABrowserOnAPhone() {
        try (Reader reader = Reader.of(organiser)) {
            reader.to("/workshops/new").findsNoBarrier();
            reader.page().locator("[name=title]").fill("Blijven als het moeilijk is");
            reader.page().locator("[name=heldOn]").fill("2026-01-15");
            for (ARegion.Somebody one : asked) {
                reader.page().locator("[name=asked][value='" + one.id() + "']").check();
            }
            press(reader, "Bewaren en vragen");
            reader.findsNoBarrier();
        }
        for (ARegion.Somebody one : asked.subList(0, 3)) {
            try (Reader phone = Reader.onPhone(one)) {
                phone.to("/workshops")
                        .page()
                        .getByText("Blijven als het moeilijk is")
                        .click();
                phone.page().getByText("Zeggen hoe je het vond").click();
                phone.page().waitForURL("**/evaluation");
                phone.findsNoBarrier().fits();
                phone.page()
                        .locator("[name=q-content][value='4']")
                        .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
                press(phone, "Versturen");
                assertThat(phone.page().locator("main").innerText()).contains("Bedankt");
            }
        }
        try (Reader reader = Reader.onPhone(organiser)) {
            reader.to("/workshops")
                    .page()
                    .getByText("Blijven als het moeilijk is")
                    .click();
            reader.page().waitForURL("**/workshops/*");
            press(reader, "Sluiten en lezen wat er geantwoord is");
            reader.findsNoBarrier().fits();
            assertThat(reader.page().locator("main").innerText()).contains("4 sterren", "3 keer");
        }
    }

    @Test
    void visitorsWithoutAnAccountAnswerOnceByCodeOrOnPaper() {
        UUID workshop = begun();
        String path = "/workshops/" + workshop;
        organiser.visits().post(path + "/slips", "number", "3");
        List<String> codes = codes(organiser.visits().get(path + "/slips").body());
        assertThat(codes).hasSize(3);
        assertThat(asked.get(0).visits().get(path + "/slips").statusCode()).isEqualTo(404);
        assertThat(asked.get(0).visits().post(path + "/slips", "number", "3").statusCode())
                .isEqualTo(404);
        Visitor stranger = Visitor.stranger();
        assertThat(stranger.get("/evaluation").statusCode()).isEqualTo(200);
        assertThat(stranger.post("/evaluation", "code", "AAAAA-AAAAA").statusCode())
                .isEqualTo(422);
        String asksThem = stranger.post("/evaluation", "code", codes.get(0).toLowerCase(java.util.Locale.ROOT))
                .body();
        assertThat(asksThem).contains("Blijven als het moeilijk is", "De inhoud");
        assertThat(stranger.post("/evaluation", "code", codes.get(0), "send", "1")
                        .statusCode())
                .as("an empty letter uses no code")
                .isEqualTo(422);
        assertThat(sent(stranger, codes.get(0), "q-content", "5").statusCode()).isEqualTo(303);
        assertThat(sent(stranger, codes.get(0), "q-content", "1").statusCode())
                .as("one answer for each code")
                .isEqualTo(422);
        assertThat(sent(stranger, codes.get(1), "q-content", "4").statusCode()).isEqualTo(303);
        organiser.visits().post(path + "/papers", "number", "2");
        assertThat(organiser
                        .visits()
                        .post(path + "/paper-answer", "q-content", "4", "q-takes", "Op papier")
                        .statusCode())
                .isEqualTo(303);
        assertThat(asked.get(1)
                        .visits()
                        .post(path + "/paper-answer", "q-content", "4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(organiser.visits().get(path).body())
                .as("four by name, three slips, two papers")
                .contains("3 van 9 gevraagd");
        organiser.visits().post(path + "/closing");
        assertThat(sent(stranger, codes.get(2), "q-content", "1").statusCode()).isEqualTo(422);
        HttpResponse<String> late =
                organiser.visits().post(path + "/paper-answer", "q-content", "1", "q-takes", "Te laat getypt");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).as("what was typed stands there still").contains("Te laat getypt", "gesloten");
        assertThat(organiser.visits().get(path).body()).contains("3 van 9 gevraagd", "De inhoud", "2 keer");
    }

    @Test
    void whoGuessesCodesWaits() {
        String place = "203.0.113." + (1 + System.nanoTime() % 200);
        org.samenhang.store.Crowd crowd = House.open().bean(org.samenhang.store.Crowd.class);
        Visits visits = House.open().bean(Visits.class);
        for (int at = 0; at < 100; at++) {
            assertThat(visits.guesses(place)).isFalse();
            visits.wrong(place);
        }
        assertThat(visits.guesses(place)).isTrue();
        assertThat(crowd.isTooMuch("open", place))
                .as("and goes on with their own box")
                .isFalse();
    }

    @Test
    void whichCodesWereUsedIsReadByNobody() {
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select has_column_privilege('samenhang_app', 'samenhang.workshop_code', 'used', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aVisitorAnswersOnAPhoneWithoutScripts() {
        UUID workshop = begun();
        organiser.visits().post("/workshops/" + workshop + "/slips", "number", "4");
        String code = codes(organiser
                        .visits()
                        .get("/workshops/" + workshop + "/slips")
                        .body())
                .getFirst();
        try (Reader phone = Reader.withoutScripts()) {
            phone.page().setViewportSize(360, 740);
            phone.to("/evaluation").fits().picture("workshop-code");
            phone.page().locator("#code").fill(code);
            press(phone, "Verder");
            phone.fits().picture("workshop-visitor");
            phone.page().locator("input[name='q-content'][value='5']").check();
            press(phone, "Versturen");
            assertThat(phone.page().locator("h1").innerText()).isEqualTo("Bedankt");
        }
        try (Reader reader = Reader.of(organiser)) {
            reader.to("/evaluation").findsNoBarrier();
            reader.to("/workshops/" + workshop).findsNoBarrier().picture("workshop-organiser");
            reader.to("/workshops/" + workshop + "/slips").findsNoBarrier().picture("workshop-slips");
            reader.to("/workshops/" + workshop + "/paper").findsNoBarrier().picture("workshop-paper");
            reader.to("/workshops/" + workshop + "/paper-answer").findsNoBarrier();
        }
    }

    private static HttpResponse<String> sent(Visitor who, String code, String... answers) {
        List<String> all = new ArrayList<>(List.of("code", code, "send", "1"));
        all.addAll(List.of(answers));
        return who.post("/evaluation", all.toArray(String[]::new));
    }

    private static List<String> codes(String page) {
        return java.util.regex.Pattern.compile("slip-code\">([0-9A-Z]{5}-[0-9A-Z]{5})<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private UUID begun() {
        UUID id = UUID.randomUUID();
        List<String> sent = new ArrayList<>(
                List.of("object", id.toString(), "title", "Blijven als het moeilijk is", "heldOn", "2026-01-15"));
        asked.forEach(one -> sent.addAll(List.of("asked", one.id().toString())));
        assertThat(organiser
                        .visits()
                        .post("/workshops", sent.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private static HttpResponse<String> said(ARegion.Somebody who, UUID workshop, String... answers) {
        return who.visits().post("/workshops/" + workshop + "/evaluation", answers);
    }

    private static void press(Reader reader, String button) {
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        reader.page().waitForLoadState();
    }
}
