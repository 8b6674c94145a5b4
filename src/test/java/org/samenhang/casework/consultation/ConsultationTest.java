package org.samenhang.casework.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class ConsultationTest {

    private final ARegion region = ARegion.ofItsOwn();

    @Test
    void aQuestionIsNotedByKeyboardAndGrowsWithoutTypingAgain() {
        ARegion.Somebody expert = region.professional("Marjan", null, Duty.EXPERT);
        try (Reader reader = Reader.of(expert)) {
            Page page = reader.page();
            reader.to("/consultations").findsNoBarrier().picture("consultation-empty");
            reader.to("/consultations/new").findsNoBarrier().picture("consultation-new");
            page.getByLabel("De vraag").focus();
            page.keyboard().type("Moet ik mijn zoon dwingen?");
            page.keyboard().press("Tab");
            page.keyboard().type("Oud");
            page.keyboard().press("Tab");
            page.keyboard().type("12");
            page.keyboard().press("Tab");
            page.keyboard().type("Vraag wat hij zelf wil.");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**?done=consultation.noted");
            assertThat(page.locator("main").innerText())
                    .contains("Ouder, anoniem")
                    .contains("12 minuten");
            reader.findsNoBarrier().picture("consultation-one");
            reader.to("/consultations?words=zoon+dwingen").findsNoBarrier().picture("consultation-list");
            assertThat(page.locator(".row").count()).isEqualTo(1);
            assertThat(reader.to("/consultations?words=dochter")
                            .page()
                            .locator(".row")
                            .count())
                    .isZero();
            reader.to("/consultations?words=zoon");
            page.locator(".row a").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wordt een aanmelding"))
                    .press("Enter");
            page.waitForURL("**/registrant");
            page.navigate(page.url().replace("registrant", "question"));
            assertThat(page.getByLabel("Wat loopt vast?").inputValue()).isEqualTo("Moet ik mijn zoon dwingen?");
            reader.to("/consultations?open=true");
            assertThat(page.locator(".row").count()).isZero();
        }
    }

    @Test
    void whoIsCalledBackLaterGetsAnAnswerAndIsFoundByIt() {
        ARegion.Somebody expert = region.professional("Marjan", null, Duty.EXPERT);
        Visitor marjan = expert.visits();
        UUID id = UUID.randomUUID();
        String advice = "/consultations/" + id + "/advice";
        marjan.post("/consultations", "id", id.toString(), "question", "Waar beginnen we?", "kind", "school");
        assertThat(marjan.get("/consultations").body()).contains("nog geen antwoord");
        assertThat(marjan.post(advice, "version", "0", "advice", " ").statusCode())
                .isEqualTo(422);
        assertThat(marjan.post(advice, "version", "0", "advice", "Bij de overgang", "minutes", "lang")
                        .body())
                .contains("Bij de overgang", "Vul hele minuten in");
        assertThat(marjan.post(advice, "version", "0", "advice", "Bij de overgang", "minutes", "25")
                        .statusCode())
                .isEqualTo(303);
        assertThat(marjan.get("/consultations?words=overgangen").body())
                .contains("Waar beginnen we?")
                .doesNotContain("nog geen antwoord");
        HttpResponse<String> second =
                region.processDirector().visits().post(advice, "version", "0", "advice", "Op school");
        assertThat(second.statusCode()).as("somebody wrote it already").isEqualTo(409);
        assertThat(second.body()).contains("Bij de overgang", "Op school");
        assertThat(region.professional("Expert", null, Duty.EXPERT)
                        .visits()
                        .get(advice)
                        .statusCode())
                .isEqualTo(404);
        try (Reader phone = Reader.onPhone(expert)) {
            phone.to(advice).findsNoBarrier().fits();
        }
    }

    @Test
    void whoNotedItAndTheIntakeSeeItAndNobodyElse() {
        Visitor chair = region.professional("Voorzitter", null, Duty.CHAIR).visits();
        UUID id = UUID.randomUUID();
        String address = "/consultations/" + id;
        for (int twice = 0; twice < 2; twice++) {
            assertThat(chair.post(
                                    "/consultations",
                                    "id",
                                    id.toString(),
                                    "question",
                                    "Wie <i>luistert</i>?",
                                    "kind",
                                    "school")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(chair.get(address).body()).contains("Wie &lt;i&gt;luistert");
        assertThat(chair.get("/cases").body()).as("a way there on every page").contains("href=\"/consultations\"");
        assertThat(region.professional("Voogd", null).visits().get("/cases").body())
                .doesNotContain("href=\"/consultations\"");
        assertThat(region.processDirector().visits().get(address).statusCode()).isEqualTo(200);
        assertThat(region.professional("Expert", null, Duty.EXPERT)
                        .visits()
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(region.professional("Voogd", null)
                        .visits()
                        .get("/consultations")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ARegion.ofItsOwn().processDirector().visits().get(address).statusCode())
                .isEqualTo(404);
        String grown = chair.post(address + "/registration")
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(chair.post(address + "/registration").headers().firstValue("location"))
                .hasValue(grown);
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from access_log where object_id = :id and object_type = 'consultation'")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Visitor chair = region.professional("Voorzitter", null, Duty.CHAIR).visits();
        var refused = chair.post(
                "/consultations", "id", UUID.randomUUID().toString(), "advice", "Bewaar mij", "minutes", "-1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Schrijf de vraag op")
                .contains("Bewaar mij")
                .contains("hele minuten");
    }
}
