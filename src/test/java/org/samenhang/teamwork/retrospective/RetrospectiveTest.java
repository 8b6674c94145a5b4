package org.samenhang.teamwork.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetrospectiveTest {

    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody guardian = noor.guardian("Ruben Prins");
    private final ARegion.Somebody coach = region.professional("Priscilla Tjon", null);

    @Test
    void aGroupLooksBackSlowlyAndTheReportIsFinalAfterAWeek() {
        region.takesPart(noor.id(), coach, "provider", 2);
        DATA.sql("update person set email = 'regie@team.example' where id = :id")
                .param("id", noor.director().id())
                .update();
        fact("Naar een pleeggezin", "all", 900);
        fact("Alleen voor het team", "team", 800);
        fact("Naar een groep", "professionals", 400);
        String sitting;
        try (Reader reader = Reader.of(noor.director())) {
            Page page = reader.to(noor.path() + "/retrospectives/new").page();
            page.getByText("Klaarzetten").click();
            assertThat(page.locator(".errors").innerText()).contains("Kies een dag", "wat jullie willen begrijpen");
            reader.findsNoBarrier();
            page.locator("[name=question]").fill("Hoe kwam het dat zij telkens verder moest?");
            page.locator("[name=day]").fill(House.open().today().toString());
            page.getByText("Klaarzetten").click();
            page.waitForURL("**?done=retrospective.planned");
            sitting = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            page.getByText("Iemand van de casus vragen").click();
            page.locator("[name=person]").selectOption("Ruben Prins");
            page.locator("[name=part]").selectOption("scribe");
            page.getByText("Aan tafel zetten").click();
            page.waitForURL("**?done=retrospective.seated");
        }
        assertThat(coach.visits().get(sitting).statusCode()).isEqualTo(404);
        assertThat(mother.visits().get(sitting).statusCode()).isEqualTo(404);
        assertThat(mother.visits().get(noor.path() + "/retrospectives").statusCode())
                .isEqualTo(404);
        try (Reader reader = Reader.of(guardian)) {
            Page page = reader.page();
            page.setViewportSize(1920, 1080);
            reader.to(sitting + "/screen?step=3");
            page.locator("[name=person]").selectOption("Samira Haddad");
            page.locator("[name=member]").fill("Trouw, ziet alles");
            page.locator("[name=member-beside]").fill("De grote zus");
            page.getByText("Erbij zetten").click();
            reader.to(sitting + "/screen?step=4");
            assertThat(page.locator(".moment").innerText()).contains("Naar een pleeggezin");
            page.getByText("Verder in de tijd").click();
            assertThat(page.locator(".moment").innerText()).contains("Naar een groep");
            assertThat(page.locator("main").innerText()).doesNotContain("Alleen voor het team");
            page.locator("[name=known_then]").fill("Niemand wist dat oma dichtbij woonde");
            page.locator(".moment").getByText("Opschrijven").click();
            page.locator("[name=crucial]").fill("Hier hadden we oma kunnen vragen");
            page.getByText("Markeren als cruciaal").click();
            assertThat(page.locator(".moment").innerText()).contains("oma dichtbij", "oma kunnen vragen");
            reader.findsNoBarrier().fits().picture("retrospective-timeline");
            reader.to(sitting + "/screen?step=5");
            page.locator("[name=parallel]").fill("Weggaan voordat de ander gaat");
            page.locator("[name=parallel-beside]").fill("Overdragen als het spannend wordt");
            page.getByText("Naast elkaar zetten").click();
            page.locator("#cards summary").first().click();
            page.locator("#cards .library button").first().click();
            page.locator(".cards li").waitFor();
            assertThat(page.locator(".cards li").count()).isOne();
            page.waitForCondition(() -> page.locator(".flash:focus").count() == 1);
            assertThat(page.locator("#cards details[open]").count())
                    .as("the fold stays open, for the next card")
                    .isOne();
            reader.findsNoBarrier().fits();
            reader.to(sitting + "/report");
            page.getByText("Verslag rondsturen").click();
            page.waitForURL("**?done=retrospective.report_sent");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Samira Haddad",
                            "Overdragen als het spannend wordt",
                            "oma kunnen vragen",
                            "Vaststellen kan vanaf");
            reader.findsNoBarrier();
            page.setViewportSize(360, 740);
            reader.to(sitting + "/report").fits().to(sitting + "/screen?step=5").fits();
            reader.to(sitting + "/perspective").findsNoBarrier().fits();
            reader.to("/library").fits();
        }
        assertThat(DATA.sql("select to_address || ' ' || body from outgoing_mail where region_id = :region")
                        .param("region", region.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("regie@team.example", sitting + "/report")
                        .doesNotContain("telkens verder moest", "oma"));
        UUID line = DATA.sql("select id from retrospective_line where case_id = :case and kind = 'parallel'")
                .param("case", noor.id())
                .query(UUID.class)
                .single();
        var scribe = guardian.visits();
        String[] moved = {"version", "9", "day", House.open().today().toString(), "question", "Een andere vraag"};
        assertThat(scribe.post(sitting + "/changing", moved).body())
                .contains("Hoe kwam het dat zij telkens verder moest?", "Een andere vraag", "wijzigde dit net");
        scribe.post(sitting + "/lines/" + line, "version", "0", "step", "5", "text-" + line, "Anders gezegd");
        assertThat(scribe.post(sitting + "/lines/" + line, "version", "0", "step", "5", "text-" + line, "Te laat")
                        .body())
                .contains("Anders gezegd", "Te laat", "net eerder");
        assertThat(scribe.get(sitting + "/report?version=1").body())
                .contains("Weggaan voordat de ander gaat")
                .doesNotContain("Anders gezegd");
        assertThat(scribe.getBytes(sitting + "/report.pdf?version=1").body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        scribe.post(sitting + "/report/final");
        assertThat(scribe.get(sitting).body()).contains("Reageren kan een week");
        DATA.sql("update retrospective set sent_on = sent_on - 7 where case_id = :case")
                .param("case", noor.id())
                .update();
        scribe.post(sitting + "/report/final");
        assertThat(scribe.get(sitting).body()).contains("Het verslag staat vast");
        assertThat(scribe.post(sitting + "/lines", "kind", "insight", "step", "5", "insight", "Nog iets")
                        .body())
                .contains("Hier kan niets meer bij");
        assertThat(DATA.sql(
                                "select count(*) from retrospective_line where case_id = :case and kind = 'card' and by_person is not null")
                        .param("case", noor.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        scribe.post(
                sitting + "/agreements",
                "agreement",
                "Elke dinsdag een uur",
                "who",
                guardian.id().toString(),
                "due",
                House.open().today().plusDays(7).toString());
        assertThat(scribe.get(sitting + "/perspective").body()).contains("Elke dinsdag een uur");
        assertThat(scribe.get(noor.path() + "/agreements").body()).contains("Elke dinsdag een uur");
    }

    @Test
    void aRegionAddsItsOwnCardAndSetsOneAside() {
        ARegion.Somebody chair = region.professional("Hilde Bakema", null, Duty.CHAIR);
        var keeper = chair.visits();
        keeper.post("/library", "part", "condition", "dutch", "Er is een vaste kamer");
        keeper.post("/library/islands/aside");
        String read = coach.visits().get("/library").body();
        assertThat(read).contains("Er is een vaste kamer").doesNotContain("eigen eiland");
        assertThat(coach.visits().post("/library/islands/back").statusCode()).isEqualTo(404);
        assertThat(coach.visits().get("/library?q=KAMER").body())
                .contains("Er is een vaste kamer")
                .doesNotContain("Twijfel is mijn gereedschap");
        assertThat(mother.visits().get("/library").statusCode()).isEqualTo(404);
    }

    private void fact(String text, String visible, int daysAgo) {
        DATA.sql("""
                        insert into life_good (region_id, case_id, from_on, to_on, text, visible_to)
                        values (:region, :case, current_date - :ago, current_date - :ago + 30, :text, :visible)
                        """)
                .param("region", region.id())
                .param("case", noor.id())
                .param("ago", daysAgo)
                .param("text", text)
                .param("visible", visible)
                .update();
    }
}
