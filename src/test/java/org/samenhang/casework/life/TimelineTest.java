package org.samenhang.casework.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

class TimelineTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);

    @BeforeEach
    void noorWasBornIn2012() {
        House.open()
                .asData()
                .sql("update person set born = '2012-03-01' where id = :id")
                .param("id", noor.youth().id())
                .update();
    }

    @Test
    void aDirectorDrawsALifeAndItReadsTheSameInWords() {
        ARegion.Somebody mother = noor.parent("Samira");
        add("place", "from", "maart 2012", "kind_", "home", "frame", "voluntary", "visible_to", "all");
        add(
                "school",
                "from",
                "8-2016",
                "to",
                "6-2024",
                "kind_",
                "regular",
                "visible_to",
                "all",
                "text",
                "De Zwaluwtil. Noor tekende de omslag van elke schoolkrant.");
        add("school", "from", "9-2024", "to", "10-2025", "kind_", "regular", "visible_to", "all");
        add(
                "school",
                "from",
                "11-2025",
                "kind_",
                "none",
                "visible_to",
                "all",
                "text",
                "Nadat juf Ilse wegging, bleef Noor thuis.");
        add(
                "help",
                "from",
                "12-2025",
                "to",
                "4-2026",
                "aimed_at",
                "youth",
                "frame",
                "voluntary",
                "effect",
                "same",
                "visible_to",
                "all",
                "text",
                "Gesprekken over angst");
        add(
                "help",
                "from",
                "2-2026",
                "aimed_at",
                "parents",
                "frame",
                "voluntary",
                "effect",
                "worse",
                "visible_to",
                "all",
                "text",
                "Oudergesprekken, met steeds meer huiswerk");
        add("crisis", "from", "6-2026", "visible_to", "professionals", "text", "Noor at twee dagen bijna niets.");
        add("heard", "from", "10-2026", "who", "youth", "visible_to", "all");
        try (Reader reader = Reader.of(noor.director())) {
            Page page = reader.to(timeline() + "/new")
                    .findsNoBarrier()
                    .picture("life-kinds")
                    .page();
            page.getByText("Een goede tijd").click();
            page.getByLabel("Vanaf").fill("morgenochtend");
            page.getByText("Op de tijdlijn zetten").click();
            assertThat(page.locator(".errors").innerText()).contains("lezen we niet als datum", "wat er goed ging");
            reader.findsNoBarrier();
            page.getByLabel("Vanaf").fill("mei 2026");
            page.getByLabel("Wat maakte het goed?").fill("Elke zaterdag komt Yasmin tekenen");
            reader.picture("life-form");
            page.getByText("Op de tijdlijn zetten").click();
            page.waitForURL("**/timeline?done=life.added");
            reader.findsNoBarrier().picture("life-timeline");
            assertThat(page.locator("svg.pic").innerHTML()).contains("Elke zaterdag");
            assertThat(page.locator("#in-words").innerText())
                    .contains("sinds 1 mei 2026", "Elke zaterdag komt Yasmin tekenen", "Noor at twee dagen");
        }
        try (Reader reader = Reader.onPhone(mother)) {
            Page page = reader.to(timeline())
                    .findsNoBarrier()
                    .picture("life-family")
                    .page();
            assertThat(page.locator("main").innerText()).contains("Zwaluwtil").doesNotContain("at twee dagen");
            page.getByText("Iets erbij zetten").click();
            page.locator("a", new Page.LocatorOptions().setHasText("School of dagbesteding"))
                    .click();
            reader.findsNoBarrier().picture("life-family-form");
            page.getByLabel("Vanaf").fill("2015");
            page.getByText("gewone school").click();
            page.getByText("Op de tijdlijn zetten").click();
            page.waitForURL("**/timeline?done=life.added");
            assertThat(page.locator(".life-mend").count())
                    .as("only her own to mend")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2021-05-03|to=2021-05-02|eindigt voordat",
                "from=2199-01-01||nog niet geweest",
                "from=2020-01-01|to=2199|nog niet geweest",
                "from=2011-12-31||vóór de geboorte",
                "from=31-2-2020||niet als datum"
            })
    void whatCannotHaveBeenSoIsRefusedAndNothingTypedIsLost(String from, String to, String why) {
        String[] first = from.split("=");
        HttpResponse<String> answer = noor.director()
                .visits()
                .post(
                        timeline(),
                        "fact",
                        "good",
                        "id",
                        UUID.randomUUID().toString(),
                        first[0],
                        first[1],
                        "to",
                        to == null ? "" : to.replace("to=", ""),
                        "text",
                        "Zeilen met opa <3",
                        "visible_to",
                        "all");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why, "Zeilen met opa &lt;3", first[1]);
        assertThat(stored("life_good")).isZero();
    }

    @Test
    void onWhatHelpWasChosenIsSaidToProfessionalsInTheirTerm() {
        ARegion.Somebody mother = noor.parent("Samira");
        add(
                "help",
                "from",
                "12-2025",
                "aimed_at",
                "youth",
                "frame",
                "voluntary",
                "ground",
                "end_behaviour",
                "visible_to",
                "all",
                "text",
                "Gesprekken over angst");
        String page = noor.path() + "/timeline";
        assertThat(noor.director().visits().get(page).body()).contains("Gesprekken over angst", "op eindgedrag");
        assertThat(mother.visits().get(page).body())
                .contains("Gesprekken over angst")
                .doesNotContain("eindgedrag");
    }

    @Test
    void sendingAFormTwiceWritesItOnce() {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(noor.director()
                            .visits()
                            .post(
                                    timeline(),
                                    "fact",
                                    "good",
                                    "id",
                                    id,
                                    "from",
                                    "2020",
                                    "text",
                                    "Kamp",
                                    "visible_to",
                                    "all")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(stored("life_good")).isEqualTo(1);
    }

    @Test
    void twoPeopleMendingOneFactLoseNeitherText() {
        String fact = add("good", "from", "2020", "text", "Kamp", "visible_to", "all");
        String path = timeline() + "/" + fact;
        assertThat(noor.director()
                        .visits()
                        .post(path, "version", "0", "from", "2020", "text", "Kamp aan zee", "visible_to", "all")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> second = noor.expert("Froukje")
                .visits()
                .post(path, "version", "0", "from", "2020", "text", "Kamp met de klas", "visible_to", "all");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Kamp aan zee", "Kamp met de klas");
        assertThat(noor.director()
                        .visits()
                        .post(path + "/removal", "version", "0")
                        .statusCode())
                .isEqualTo(409);
        assertThat(noor.director()
                        .visits()
                        .post(path + "/removal", "version", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored("life_good")).isZero();
    }

    @Test
    void whoWasWritingInWhatAnotherTookAwayKeepsTheTextAndMayAddItAnew() {
        String fact = add("good", "from", "2020", "text", "Kamp", "visible_to", "all");
        String path = timeline() + "/" + fact;
        ARegion.Somebody froukje = noor.expert("Froukje");
        try (Reader reader = Reader.of(froukje)) {
            reader.to(path).page().locator("#text").fill("Kamp aan zee, met opa");
            for (int press = 0; press < 2; press++) {
                assertThat(noor.director()
                                .visits()
                                .post(path + "/removal", "version", "0")
                                .statusCode())
                        .isEqualTo(303);
            }
            reader.page().locator("main form .form-actions button").first().click();
            assertThat(reader.page().locator("main").innerText())
                    .contains(noor.director().name() + " haalde dit intussen van de tijdlijn")
                    .contains("Opnieuw erbij zetten");
            reader.findsNoBarrier().picture("life-gone");
            assertThat(stored("life_good")).isZero();
            reader.page().locator("main form .form-actions button").first().click();
            assertThat(reader.page().locator("main").innerText()).contains("Kamp aan zee, met opa");
        }
        assertThat(stored("life_good")).isOne();
        ARegion.Somebody stranger = ARegion.ofItsOwn().processDirector();
        assertThat(stranger.visits()
                        .post(path, "version", "0", "fact", "good", "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(froukje.visits()
                        .post(timeline() + "/" + UUID.randomUUID(), "version", "0", "fact", "good", "text", "x")
                        .statusCode())
                .as("what never was there")
                .isEqualTo(404);
    }

    @Test
    void aPlaceThatWasWeighedCannotGoFromUnderItsWeighing() {
        String place = add("place", "from", "2020", "kind_", "foster", "frame", "forced", "visible_to", "all");
        add(
                "weighing",
                "from",
                "2020",
                "about",
                place,
                "good_enough",
                "Thuis ging het niet",
                "visible_to",
                "professionals");
        HttpResponse<String> answer =
                noor.director().visits().post(timeline() + "/" + place + "/removal", "version", "0");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("verwijst");
        assertThat(noor.director().visits().get(timeline()).body()).contains("over: pleeggezin", "Thuis ging het niet");
    }

    @Test
    void whoseWhereaboutsAreShieldedIsNowhereToBeFoundForThatPerson() {
        ARegion.Somebody mother = noor.parent("Samira");
        ARegion.Somebody father = noor.parent("Bas");
        noor.shields(noor.youth(), father);
        add(
                "place",
                "from",
                "2024",
                "kind_",
                "family_home",
                "frame",
                "forced",
                "visible_to",
                "all",
                "text",
                "Vossenhoef",
                "whereabouts_of",
                noor.youth().id().toString());
        String told = UUID.randomUUID().toString();
        assertThat(mother.visits()
                        .post(
                                timeline(),
                                "fact",
                                "good",
                                "id",
                                told,
                                "from",
                                "2025",
                                "text",
                                "De paarden van de Vossenhoef")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(timeline()).body()).contains("Vossenhoef", "De paarden");
        assertThat(father.visits().get(timeline()).body())
                .doesNotContain("Vossenhoef")
                .doesNotContain("gezinshuis");
        assertThat(father.visits().get(timeline() + "/" + told).statusCode()).isEqualTo(404);
    }

    @Test
    void aFamilyMendsItsOwnAndNobodyElseComesIn() {
        ARegion.Somebody mother = noor.parent("Samira");
        String theirs = add("good", "from", "2020", "text", "Kamp", "visible_to", "all");
        String secret = add("crisis", "from", "2020", "text", "Teamzaak", "visible_to", "team");
        assertThat(mother.visits().get(timeline()).body()).contains("Kamp").doesNotContain("Teamzaak");
        assertThat(mother.visits().get(timeline() + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(mother.visits()
                        .post(
                                timeline() + "/" + theirs,
                                "version",
                                "0",
                                "from",
                                "2020",
                                "text",
                                "Weg",
                                "visible_to",
                                "all")
                        .statusCode())
                .isEqualTo(404);
        assertThat(noor.guardian("Wil").visits().get(timeline() + "/" + secret).statusCode())
                .isEqualTo(404);
        assertThat(noor.guardian("Wim")
                        .visits()
                        .get(timeline() + "/new?kind=good")
                        .body())
                .contains("Alleen wie in de casus werkt")
                .doesNotContain("Alleen het expertteam");
        assertThat(ARegion.ofItsOwn().processDirector().visits().get(timeline()).statusCode())
                .isEqualTo(404);
        assertThat(region.processDirector().visits().get(timeline()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextThatWouldBeMarkupStaysText() {
        add("good", "from", "2020", "text", "<script>alert(1)</script>\u0000\u202Eklaar", "visible_to", "all");
        String body = noor.director().visits().get(timeline()).body();
        assertThat(body)
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("\u202E");
    }

    private String timeline() {
        return noor.path() + "/timeline";
    }

    /** Adds a fact as the director would; 'kind_' is what the kind of place, school or restriction is. */
    private String add(String kind, String... fields) {
        String id = UUID.randomUUID().toString();
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "fact";
        all[1] = kind;
        all[2] = "id";
        all[3] = id;
        for (int i = 4; i < all.length; i += 2) {
            all[i] = all[i].equals("kind_") ? "kind" : all[i];
        }
        HttpResponse<String> answer = noor.director().visits().post(timeline(), all);
        assertThat(answer.statusCode()).as(kind).isEqualTo(303);
        return id;
    }

    private int stored(String table) {
        return House.open()
                .asData()
                .sql("select count(*)::int from " + table + " where case_id = :case")
                .param("case", noor.id())
                .query(Integer.class)
                .single();
    }
}
