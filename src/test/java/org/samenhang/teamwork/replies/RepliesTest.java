package org.samenhang.teamwork.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

class RepliesTest {

    private static final JdbcClient DATA = House.open().asData();
    private static final String DAY = House.open().today().plusDays(10).toString();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final String meeting = UUID.randomUUID().toString();

    @BeforeEach
    void sheIsInvited() {
        DATA.sql("update person set email = 'samira@gezin.example' where id = :id")
                .param("id", mother.id())
                .update();
        noor.director()
                .visits()
                .post(
                        noor.path() + "/meetings",
                        "id",
                        meeting,
                        "day",
                        DAY,
                        "time",
                        "10:00",
                        "minutes",
                        "60",
                        "place",
                        "Zaal",
                        "purpose",
                        "Samen kijken",
                        "people",
                        mother.id().toString());
        noor.director().visits().post("/meetings/" + meeting + "/invitations");
    }

    @Test
    void whatACalendarAnswersStandsAtTheMeeting() {
        HttpResponse<String> taken = take(noor.director(), reply("samira@gezin.example", 0, "ACCEPTED"));
        assertThat(taken.headers().firstValue("location").orElse(""))
                .contains("/meetings/" + meeting, "replies.came.accepted");
        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .contains("Zei ja in de eigen agenda", "komt");
        take(noor.director(), reply("Samira@Gezin.example", 0, "TENTATIVE"));
        assertThat(said()).isEqualTo("tentative null");
        take(noor.director(), reply("samira@gezin.example", 0, "DECLINED"));
        assertThat(said()).isEqualTo("declined stays_away");
        try (Reader reader = Reader.of(noor.director())) {
            reader.to("/meetings/replies").findsNoBarrier().picture("replies");
            assertThat(reader.page().locator("main").innerText()).contains("deze persoon komt niet");
            reader.page().setViewportSize(360, 740);
            reader.fits();
        }
    }

    @Test
    void aStrangerChangesNothingAndIsWrittenDownWithoutTheirWords() {
        HttpResponse<String> refused = take(noor.director(), reply("wie@elders.example", 0, "ACCEPTED"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Er is niets veranderd. Dit adres is niet uitgenodigd");
        assertThat(said()).isEqualTo("null null");
        assertThat(DATA.sql("select to_jsonb(r)::text from calendar_reply r where region_id = :region")
                        .param("region", region.id())
                        .query(String.class)
                        .single())
                .contains("\"stranger\"")
                .doesNotContain("elders", meeting, invitation());
    }

    @Test
    void anotherHourAnotherMeetingAndAnotherRegionChangeNothing() {
        String early = reply("samira@gezin.example", 0, "ACCEPTED");
        noor.director()
                .visits()
                .post(
                        "/meetings/" + meeting + "/changing",
                        "version",
                        "1",
                        "day",
                        DAY,
                        "time",
                        "14:00",
                        "minutes",
                        "60",
                        "place",
                        "Zaal",
                        "purpose",
                        "Samen kijken");
        assertThat(take(noor.director(), early).body()).contains("over een andere tijd of plek");
        assertThat(take(noor.director(), reply("samira@gezin.example", 2, "ACCEPTED"))
                        .body())
                .contains("over een andere tijd of plek");
        assertThat(take(noor.director(), reply("samira@gezin.example", 1, "ACCEPTED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(take(
                                noor.director(),
                                reply("samira@gezin.example", 1, "DECLINED")
                                        .replace(invitation(), UUID.randomUUID().toString()))
                        .body())
                .contains("Deze bijeenkomst kennen we niet");
        ACase elsewhere = ACase.of(ARegion.ofItsOwn());
        assertThat(take(elsewhere.director(), reply("samira@gezin.example", 1, "DECLINED"))
                        .body())
                .contains("Deze bijeenkomst kennen we niet");
        assertThat(take(noor.expert("Froukje Dijkema"), reply("samira@gezin.example", 1, "DECLINED"))
                        .statusCode())
                .isIn(404, 422);
        assertThat(said()).isEqualTo("accepted comes");
    }

    @Test
    void whatWasSaidLaterOnThePageHoldsAndWhatIsOverIsOver() {
        String early =
                reply("samira@gezin.example", 0, "ACCEPTED").replaceAll("DTSTAMP:.*", "DTSTAMP:20260101T100000Z");
        mother.visits().post("/meetings/" + meeting + "/answer", "says", "stays_away", "words", "");
        assertThat(take(noor.director(), early).body()).contains("een later antwoord bekend");
        noor.director().visits().post("/meetings/" + meeting + "/cancellation", "why", "");
        assertThat(take(noor.director(), reply("samira@gezin.example", 0, "ACCEPTED"))
                        .body())
                .contains("gaat niet door");
        assertThat(take(noor.director(), "BEGIN:VCALENDAR").body()).contains("Er is niets gelezen");
        assertThat(take(noor.director(), "").statusCode()).isEqualTo(422);
        assertThat(mother.visits().get("/meetings/replies").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> take(ARegion.Somebody who, String text) {
        return who.visits().post("/meetings/replies", "pasted", text);
    }

    private String said() {
        return DATA.sql("select partstat, answer from attendee where person_id = :id")
                .param("id", mother.id())
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .single();
    }

    private String invitation() {
        return DATA.sql("select calendar_uid::text from attendee where person_id = :id")
                .param("id", mother.id())
                .query(String.class)
                .single();
    }

    private String reply(String from, int sequence, String says) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:" + invitation() + "@samenhang\nSEQUENCE:"
                + sequence + "\nDTSTAMP:"
                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                        .format(Instant.now().plusSeconds(60).atOffset(ZoneOffset.UTC))
                + "\nATTENDEE;PARTSTAT=" + says + ":mailto:" + from + "\nEND:VEVENT\nEND:VCALENDAR";
    }
}
