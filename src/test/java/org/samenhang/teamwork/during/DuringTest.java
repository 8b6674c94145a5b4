package org.samenhang.teamwork.during;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

class DuringTest {

    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody expert = noor.expert("Froukje Dijkema");
    private final UUID meeting = goingOn();

    @Test
    void everythingLiesOnOneScreenAndTheRecordWritesItself() {
        seat(mother, "parent");
        seat(expert, "expert");
        agreement("all", "Belt de school");
        agreement("team", "Zoekt een plek die nog niemand weet");
        statement("all", "Noor slaapt slecht");
        statement("professionals", "Vader drinkt");
        try (Reader reader = Reader.of(noor.director())) {
            reader.page().setViewportSize(1920, 1080);
            Page page = reader.to("/meetings/" + meeting + "/during")
                    .findsNoBarrier()
                    .picture("during-projector")
                    .page();
            assertThat(page.locator("main").innerText())
                    .contains("Wie doet wat", "Belt de school", "Noor slaapt slecht")
                    .doesNotContain("nog niemand weet", "Vader drinkt");
            page.getByText("Zeggen hoe je binnenkomt").click();
            page.getByText("Zeggen", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".errors").innerText()).contains("Schrijf één zin", "Kies van wie");
            page.getByLabel("Hoe kom je binnen?").fill("Moe, en blij dat we hier zitten");
            page.locator("#seat-in").selectOption("Samira Haddad");
            page.getByText("Zeggen", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.waitForURL("**/during?done=during.noted#checks");
            page.locator("#there .button").first().click();
            page.waitForURL("**/during?done=during.noted#there");
            assertThat(page.locator("#checks").innerText()).contains("Samira Haddad Moe, en blij");
            assertThat(page.locator("#record").innerText()).contains("kwam om", "Noor slaapt slecht", "Belt de school");
            // what is gone after the meeting does not stay on paper either
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#record").isVisible()).isTrue();
            assertThat(page.locator("#checks").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(1280, 800);
            reader.picture("during-laptop");
            page.setViewportSize(360, 740);
            reader.fits().picture("during-phone");
        }
    }

    @Test
    void whoIsPutOutStaysInTheRecordAndWhoNeverCameDoesNot() {
        UUID hers = seat(mother, "parent");
        UUID his = seat(expert, "expert");
        String people = "/meetings/" + meeting + "/people/";
        noor.director().visits().post(people + his + "/coming");
        assertThat(noor.director().visits().get("/meetings/" + meeting).body()).contains("Uit de bijeenkomst halen");
        assertThat(noor.director()
                        .visits()
                        .post(people + his + "/removal")
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("meeting.put_out"));
        noor.director().visits().post(people + hers + "/removal");
        assertThat(DATA.sql(
                                "select id from attendee where meeting_id = :id and present and came_at is not null and left_at is not null")
                        .param("id", meeting)
                        .query(UUID.class)
                        .list())
                .containsExactly(his);
        assertThat(DATA.sql("select count(*) from attendee where meeting_id = :id")
                        .param("id", meeting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String record = noor.director().visits().get(during()).body();
        assertThat(record).contains("ging weg om");
        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .doesNotContain("Uit de bijeenkomst halen");
    }

    @Test
    void whatSomebodySaysIsGoneAfterTheMeetingUnlessTheyWantItKept() {
        UUID hers = seat(mother, "parent");
        UUID his = seat(expert, "expert");
        say(mother, "in", hers, "Ik zie hier tegenop", false);
        say(mother, "out", hers, "Er is geluisterd", true);
        say(expert, "in", his, "Nieuwsgierig", false);
        assertThat(mother.visits().get(during()).body()).contains("Ik zie hier tegenop", "Nieuwsgierig");
        noor.director().visits().post("/meetings/" + meeting + "/holding", "there", hers.toString());
        assertThat(DATA.sql("select text from meeting_check where meeting_id = :id")
                        .param("id", meeting)
                        .query(String.class)
                        .list())
                .containsExactly("Er is geluisterd");
        assertThat(noor.director().visits().get(during()).body()).contains("Er is geluisterd");
        HttpResponse<String> late = say(mother, "in", hers, "Toch nog iets", true);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("De bijeenkomst is niet bezig");
        UUID kept = DATA.sql("select id from meeting_check where meeting_id = :id")
                .param("id", meeting)
                .query(UUID.class)
                .single();
        assertThat(noor.director()
                        .visits()
                        .post("/meetings/" + meeting + "/checks/" + kept + "/keeping", "keep", "no")
                        .statusCode())
                .as("hers to say")
                .isEqualTo(404);
        mother.visits().post("/meetings/" + meeting + "/checks/" + kept + "/keeping", "keep", "no");
        assertThat(lines()).isZero();
    }

    @Test
    void aMeetingThatNobodyRoundedOffForgetsAsWell() {
        UUID hers = seat(mother, "parent");
        say(mother, "in", hers, "Ik zie hier tegenop", false);
        DATA.sql("update meeting set starts_at = now() - interval '6 hours' where id = :id")
                .param("id", meeting)
                .update();
        assertThat(mother.visits().get(during()).body()).doesNotContain("Ik zie hier tegenop");
        House.open().bean(ChecksForgotten.class).forget();
        assertThat(lines()).isZero();
    }

    @Test
    void whoIsHeardApartSeesTheirOwnHourAndNothingOfTheTable() {
        UUID hers = seat(mother, "parent");
        say(expert, "in", seat(expert, "expert"), "Nieuwsgierig", false);
        DATA.sql("update attendee set heard_separately = true, heard_place = 'Bij oma thuis' where id = :id")
                .param("id", hers)
                .update();
        assertThat(mother.visits().get(during()).body())
                .contains("Bij oma thuis")
                .doesNotContain("Nieuwsgierig", "Froukje Dijkema", "Wie doet wat");
        assertThat(say(mother, "in", hers, "Ik ook", false).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySpeaksForAnotherAndTwoWhoTypeForOneLoseNothing() {
        UUID hers = seat(mother, "parent");
        UUID his = seat(expert, "expert");
        assertThat(say(mother, "in", his, "Hij vindt het niks", false).statusCode())
                .isEqualTo(422);
        say(noor.director(), "in", hers, "Moe", false);
        HttpResponse<String> second = say(mother, "in", hers, "Eigenlijk boos", false);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Er staat al een zin", "Eigenlijk boos", "Moe");
        ARegion.Somebody aunt = noor.parent("Tante Els");
        assertThat(aunt.visits().get(during()).body()).doesNotContain("Moe");
        assertThat(say(aunt, "in", hers, "Ik ook", false).statusCode()).isEqualTo(404);
        noor.shields(mother, aunt);
        HttpResponse<String> tells = noor.director()
                .visits()
                .post(
                        "/meetings/" + meeting + "/checks",
                        "moment",
                        "out",
                        "seat-out",
                        hers.toString(),
                        "words-out",
                        "Terug naar Emmen");
        assertThat(tells.body()).contains("Zeg of dit verraadt waar iemand is");
        assertThat(tells.statusCode()).isEqualTo(422);
    }

    private String during() {
        return "/meetings/" + meeting + "/during";
    }

    private int lines() {
        return DATA.sql("select count(*) from meeting_check where meeting_id = :id")
                .param("id", meeting)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> say(ARegion.Somebody who, String moment, UUID seat, String words, boolean keep) {
        String[] fields = {
            "moment",
            moment,
            "check",
            UUID.randomUUID().toString(),
            "seat-" + moment,
            seat.toString(),
            "words-" + moment,
            words,
            keep ? "keep" : "not",
            "true"
        };
        return who.visits().post("/meetings/" + meeting + "/checks", fields);
    }

    private UUID goingOn() {
        UUID id = UUID.randomUUID();
        DATA.sql("""
                        insert into meeting (id, region_id, case_id, starts_at, minutes, place, purpose, agenda, invited_at)
                        values (:id, :region, :case, cast(:now as timestamptz) - interval '10 minutes', 90, 'Dorpshuis', 'Samen verder', '{"Wie doet wat"}', now())
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", noor.id())
                .param("now", Instant.now().toString())
                .update();
        return id;
    }

    private UUID seat(ARegion.Somebody who, String role) {
        UUID id = UUID.randomUUID();
        DATA.sql("""
                        insert into attendee (id, region_id, case_id, meeting_id, person_id, role_in_meeting)
                        values (:id, :region, :case, :meeting, :person, :role)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", noor.id())
                .param("meeting", meeting)
                .param("person", who.id())
                .param("role", role)
                .update();
        return id;
    }

    private void agreement(String visible, String text) {
        DATA.sql("""
                        insert into agreement (region_id, case_id, text, who_id, visible_to, by_person, made_on)
                        values (:region, :case, :text, :who, :visible, :who, (now() at time zone 'Europe/Amsterdam')::date)
                        """)
                .param("region", region.id())
                .param("case", noor.id())
                .param("text", text)
                .param("who", expert.id())
                .param("visible", visible)
                .update();
    }

    private void statement(String visible, String text) {
        DATA.sql("""
                        insert into statement (region_id, case_id, text, sphere, effect, visible_to) values (:region, :case, :text, 'youth', 'hinders', :visible)
                        """)
                .param("region", region.id())
                .param("case", noor.id())
                .param("text", text)
                .param("visible", visible)
                .update();
    }
}
