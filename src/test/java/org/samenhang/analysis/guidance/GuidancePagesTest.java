package org.samenhang.analysis.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.analysis.model.SevenFactors;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** Guidance where it is needed: a few questions, what could come next, answers that are one's own until they are sent. */
class GuidancePagesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final String guidance = file.path() + "/analysis/guidance";

    @Test
    void theWayFollowsWhatIsThereAndCanBePutAside() {
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/analysis").body())
                .contains("Zet neer wat mensen zeggen en zien", "Wie is er nog niet aan het woord geweest?");
        say("Zij blijft op haar kamer", "youth", "hinders");
        assertThat(director.get(file.path() + "/analysis").body()).contains("Zet ook de hulp erin");
        assertThat(director.post(guidance + "/skips/the_help_too").statusCode()).isEqualTo(303);
        assertThat(director.get(file.path() + "/analysis").body()).doesNotContain("Zet ook de hulp erin");
        assertThat(file.expert("Deskundige")
                        .visits()
                        .get(file.path() + "/analysis")
                        .body())
                .as("put aside for oneself alone")
                .contains("Zet ook de hulp erin");
        assertThat(director.post(guidance + "/skips/everything").statusCode()).isEqualTo(404);
    }

    @Test
    void versionsAndTheDayToLookBackLeadToWhatCouldComeNext() {
        ARegion.Somebody mother = file.parent("Samira");
        Visitor director = file.director().visits();
        String page = file.path() + "/analysis";
        say("De juf ging weg", "school", "hinders");
        assertThat(director.get(page).body()).doesNotContain("Leg het concept voor aan het gezin");
        String version = director.post(page + "/versions", "note", "")
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(director.get(page).body()).contains("Leg het concept voor aan het gezin");
        assertThat(director.post(
                                version.replaceAll("\\?.*", "") + "/laid-before",
                                "people",
                                mother.id().toString(),
                                "on",
                                "2026-01-05",
                                "how",
                                "talked")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(page).body()).doesNotContain("Leg het concept voor aan het gezin");

        data(
                "insert into analysis (case_id, region_id, state) select id, region_id, 'shared' from case_file where id = :case"
                        + " on conflict (case_id) do update set state = 'shared'");
        assertThat(director.get(page).body()).doesNotContain("Vraag of zij het delen");
        director.post(page + "/versions", "note", "");
        assertThat(director.get(page).body()).contains("Vraag of zij het delen");
        mother.visits().post(page + "/stances", "stance", "shares");
        assertThat(director.get(page).body()).doesNotContain("Vraag of zij het delen");

        assertThat(mother.visits().get(page).body()).doesNotContain("Zeg of je hier nog vanuit werkt");
        data(
                "insert into look_back (region_id, case_id, due_on) select region_id, id, current_date - 1 from case_file where id = :case");
        assertThat(mother.visits().get(page).body()).contains("Zeg of je hier nog vanuit werkt");
        assertThat(director.get(page).body()).contains("Zeg of je hier nog vanuit werkt");
        data("insert into recheck_answer (region_id, case_id, look_back_id, by_person, answer)"
                + " select region_id, case_id, id, '" + mother.id() + "', 'yes' from look_back where case_id = :case");
        assertThat(mother.visits().get(page).body())
                .as("asked until it is answered")
                .doesNotContain("Zeg of je hier nog vanuit werkt");
        assertThat(director.get(page).body()).contains("Zeg of je hier nog vanuit werkt");
    }

    private void data(String sql) {
        House.open().asData().sql(sql).param("case", file.id()).update();
    }

    @Test
    void aDraftIsTheirsAndWhatIsSentIsReadByTheTeam() {
        ARegion.Somebody mother = file.parent("Samira");
        ARegion.Somebody guardian = file.guardian("Voogd");
        Visitor visits = mother.visits();
        HttpResponse<String> step = visits.post(
                guidance, "at", "guide.parent.stuck", "version", "0", "q-guide.parent.stuck", "Niemand luisterde.");
        assertThat(step.headers().firstValue("Location").orElseThrow()).contains("q=guide.parent.happened");
        assertThat(visits.get(guidance).body()).contains("Niemand luisterde.");
        assertThat(visits.post(guidance, "version", "1").statusCode()).isEqualTo(404);
        assertThat(visits.post(guidance, "at", "iets-anders", "version", "1").statusCode())
                .isEqualTo(404);
        assertThat(visits.get(guidance).body())
                .as("nothing is taken for a blank")
                .contains("Niemand luisterde.");
        assertThat(answers(file.director())).doesNotContain("Niemand luisterde.");
        visits.post(guidance + "/sending");
        assertThat(answers(file.director())).contains("Niemand luisterde.", "Samira");
        assertThat(answers(mother)).contains("Niemand luisterde.");
        assertThat(new String(
                        visits.getBytes(file.path() + "/copy.pdf").body(),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(answers(guardian)).doesNotContain("Niemand luisterde.");
        assertThat(answers(file.youth())).doesNotContain("Niemand luisterde.");
        UUID id = House.open()
                .asData()
                .sql("select id from guidance_answer where case_id = :case")
                .param("case", file.id())
                .query(UUID.class)
                .single();
        assertThat(file.director().visits().get(guidance + "/answers/" + id).body())
                .contains(
                        "QuestionnaireResponse",
                        "https://samenhang.org/analysis-models/three-parts|1",
                        "guide.parent.stuck");
        assertThat(guardian.visits().get(guidance + "/answers/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecondOfTwoWindowsLosesNothing() {
        ARegion.Somebody guardian = file.guardian("Voogd");
        guardian.visits().post(guidance, "version", "0", "q-guide.guardian.rest", "Bij haar tante");
        HttpResponse<String> second =
                guardian.visits().post(guidance, "version", "0", "q-guide.guardian.rest", "Bij de buurvrouw");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Bij haar tante", "Bij de buurvrouw");
    }

    @Test
    void whatIsBegunKeepsItsQuestionsWhenTheAnalysisIsDividedOtherwise() {
        ARegion.Somebody mother = file.parent("Samira");
        say("De juf ging weg", "school", "hinders");
        mother.visits()
                .post(
                        guidance,
                        "at",
                        "guide.parent.stuck",
                        "version",
                        "0",
                        "q-guide.parent.stuck",
                        "Niemand luisterde.");
        SevenFactors.inUse(region);
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/analysis/model").body())
                .contains("Drie onderdelen", "Zeven factoren")
                .doesNotContain("Een patroon in de zorg");
        HttpResponse<String> chosen =
                director.post(file.path() + "/analysis/model", "key", SevenFactors.KEY, "version", "0");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        String page = director.get(file.path() + "/analysis/model").body();
        assertThat(page).contains("Wat er is gebeurd", "De hulp tot nu toe", "Samenvattend beeld");
        assertThat(director.get(file.path() + "/analysis").body())
                .contains(
                        "Netwerk en school · De hulp tot nu toe · Samenleving en regels",
                        "Samenvattend beeld",
                        "De juf ging weg")
                .doesNotContain("Beweging voor de jongere");
        assertThat(mother.visits().get(guidance).body()).contains("Niemand luisterde.");
        String kept = House.open()
                .asData()
                .sql("select definition_url from guidance_answer where case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo("https://samenhang.org/analysis-models/three-parts");
    }

    @Test
    void aStatementIsPutInAPartOfTheModelAndStandsInItsColumn() {
        UUID said = say("De juf ging weg", "youth", "hinders");
        SevenFactors.inUse(region);
        Visitor director = file.director().visits();
        director.post(file.path() + "/analysis/model", "key", SevenFactors.KEY, "version", "0");
        HttpResponse<String> put =
                director.post(file.path() + "/analysis/model/parts", "part-" + said, "f4", "version-" + said, "0");
        assertThat(put.statusCode()).isEqualTo(303);
        assertThat(House.open()
                        .asData()
                        .sql("select part || ' ' || model_part from statement where id = :id")
                        .param("id", said)
                        .query(String.class)
                        .single())
                .isEqualTo("interaction f4");
        HttpResponse<String> late =
                director.post(file.path() + "/analysis/model/parts", "part-" + said, "f1", "version-" + said, "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("De juf ging weg");
        House.open()
                .asData()
                .sql("update analysis set state = 'discussed' where case_id = :case")
                .param("case", file.id())
                .update();
        assertThat(director.post(
                                file.path() + "/analysis/model",
                                "key",
                                "https://samenhang.org/analysis-models/three-parts|1",
                                "version",
                                "1")
                        .statusCode())
                .as("what was laid before people keeps its division")
                .isEqualTo(409);
    }

    @Test
    void aYouthAnswersOneThingAtATimeOnAPhoneWithoutScripts() {
        say("Zij blijft op haar kamer", "youth", "hinders");
        try (Reader youth = Reader.withoutScripts().signedIn(file.youth());
                Reader look = Reader.onPhone(file.youth())) {
            youth.page().setViewportSize(360, 740);
            youth.to(file.path() + "/analysis");
            look.to(file.path() + "/analysis").findsNoBarrier().picture("guidance-family");
            Page page = youth.page();
            page.getByRole(AriaRole.LINK, link("Beantwoord een paar vragen")).click();
            look.to(guidance).findsNoBarrier().picture("guidance-begin");
            page.getByRole(AriaRole.LINK, link("Begin")).click();
            page.getByLabel("Wat moeten mensen van jou weten?").fill("Ik wil naar mijn oude school.");
            look.to(guidance + "?q=guide.youth.know").findsNoBarrier().picture("guidance-step");
            for (int i = 0; i < 5; i++) {
                next(page);
            }
            assertThat(page.locator("h1").innerText()).isEqualTo("Wil je erbij zijn als we praten?");
            page.getByLabel("Ja, met iemand naast mij").check();
            next(page);
            page.getByLabel("Wie neem je mee, of wie zegt het voor jou?").fill("Mijn tante");
            next(page);
            next(page);
            assertThat(page.locator("main").innerText())
                    .contains("Dit schreef je", "Ik wil naar mijn oude school.", "Mijn tante", "niet ingevuld");
            look.to(guidance).findsNoBarrier().picture("guidance-overview");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                    .click();
            assertThat(page.locator("main").innerText()).contains("Je hebt al iets verstuurd.");
            look.to(guidance + "/paper").findsNoBarrier().picture("guidance-paper");
        }
        try (Reader director = Reader.of(file.director())) {
            director.to(file.path() + "/analysis").findsNoBarrier().picture("guidance-strip");
            director.to(guidance).findsNoBarrier().picture("guidance-sheet");
            director.to(guidance + "/answers").findsNoBarrier().picture("guidance-answers");
            assertThat(director.page().locator("main").innerText()).contains("Mijn tante");
            director.to(file.path() + "/analysis/model").findsNoBarrier().picture("model-page");
            director.page().setViewportSize(360, 740);
            director.to(file.path() + "/analysis").fits().picture("guidance-strip-phone");
        }
        try (Reader dark = Reader.inTheDark().signedIn(file.director())) {
            dark.to(file.path() + "/analysis").findsNoBarrier().picture("guidance-strip-dark");
        }
    }

    @Test
    void onlyWhoTakesPartIsGuided() {
        ARegion.Somebody colleague = region.professional("Collega", null, Duty.EXPERT);
        assertThat(colleague.visits().get(guidance).statusCode()).isEqualTo(404);
        assertThat(colleague.visits().post(guidance + "/skips/tell").statusCode())
                .isEqualTo(404);
    }

    private String answers(ARegion.Somebody who) {
        HttpResponse<String> page = who.visits().get(guidance + "/answers");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder"))
                .click();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private UUID say(String text, String sphere, String effect) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("insert into analysis (case_id, region_id) values (:case, :region) on conflict do nothing")
                .param("case", file.id())
                .param("region", region.id())
                .update();
        House.open()
                .asData()
                .sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect)
                        values (:id, :region, :case, :text, :sphere, :effect)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("sphere", sphere)
                .param("effect", effect)
                .update();
        return id;
    }
}
