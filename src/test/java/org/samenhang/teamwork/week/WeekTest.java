package org.samenhang.teamwork.week;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

class WeekTest {

    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody expert =
            region.professional("Froukje Dijkema", region.organisation("Bureau Hooiland", "other"), Duty.EXPERT);

    @Test
    void aCaseAsksForTheTableAndTheProposalBecomesAMeetingOnce() {
        expert.visits().post("/table/brings", "brings", "behaviour");
        String week = nextMonday().toString();
        try (Reader reader = Reader.of(noor.director())) {
            Page page = reader.to("/table").findsNoBarrier().page();
            page.getByText("Een tijdvak toevoegen").click();
            page.getByText("Tijdvak toevoegen", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".errors").innerText()).contains("Kies een dag van de week", "Vul een plek in");
            page.getByLabel("Dag van de week").selectOption("2");
            page.getByLabel("Plek").fill("Dorpshuis");
            page.getByText("Tijdvak toevoegen", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**done=table.slot.added**");
            reader.to(noor.path() + "/meetings").page();
            page.getByText("Deze casus vraagt om de tafel").click();
            page.getByLabel("gedrag en opvoeding").check();
            reader.findsNoBarrier();
            page.getByText("Vragen", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**done=table.asked");
            page = reader.to("/table?week=" + week)
                    .findsNoBarrier()
                    .picture("table-week")
                    .page();
            assertThat(page.locator("#proposal").innerText())
                    .contains("wacht sinds", "Froukje Dijkema kan", "Niemand die kan");
            page.setViewportSize(360, 740);
            reader.fits().picture("table-week-phone");
            page.getByText("Klaarzetten als bijeenkomsten").click();
            page.waitForURL("**/meetings?done=table.planned");
        }
        assertThat(meetings()).isEqualTo(1);
        assertThat(noor.director().visits().get("/table?week=" + week).body())
                .contains("bezet", "In deze week is geen tijdvak vrij");
    }

    @Test
    void anHourOfTheRhythmHoldsOneMeetingAndComesFreeWhenItIsCalledOff() {
        UUID slot = slot();
        String hour = slot.toString();
        ask();
        assertThat(plan(hour).headers().firstValue("location")).hasValue("/meetings?done=table.planned");
        ask();
        HttpResponse<String> again = plan(hour);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Er is niets klaargezet");
        assertThat(meetings()).isEqualTo(1);
        UUID meeting = DATA.sql("select id from meeting where case_id = :case")
                .param("case", noor.id())
                .query(UUID.class)
                .single();
        DATA.sql("update table_ask set withdrawn_at = now() where case_id = :case")
                .param("case", noor.id())
                .update();
        noor.director().visits().post("/meetings/" + meeting + "/cancellation", "why", "");
        ask();
        assertThat(plan(hour).headers().firstValue("location")).hasValue("/meetings?done=table.planned");
        assertThat(meetings()).isEqualTo(2);
    }

    @Test
    void whomTheFamilyWouldRatherNotHaveIsNotInvited() {
        expert.visits().post("/table/brings", "brings", "behaviour");
        String hour = slot().toString();
        ask();
        plan(hour, "experts-" + hour, expert.id().toString());
        String meeting = "/meetings/"
                + DATA.sql("select id from meeting where case_id = :case")
                        .param("case", noor.id())
                        .query(UUID.class)
                        .single();
        noor.director().visits().post(meeting + "/invitations");
        mother.visits().post(meeting + "/objections", "expert", expert.id().toString());
        assertThat(mother.visits().get(meeting).body()).contains("Je hebt liever iemand anders dan Froukje Dijkema");
        assertThat(noor.youth().visits().get(meeting).body()).doesNotContain("Je hebt liever iemand anders");
        HttpResponse<String> refused = noor.director().visits().post(meeting + "/invitations");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Haal Froukje Dijkema van de lijst");
        noor.director().visits().post(meeting + "/cancellation", "why", "");
        ask();
        HttpResponse<String> byHand = plan(hour, "experts-" + hour, expert.id().toString());
        assertThat(byHand.statusCode()).isEqualTo(422);
        assertThat(byHand.body()).contains("Haal het vinkje weg");
    }

    @Test
    void aPartyIsRefusedAndWhoIsAwayIsAskedForAReasonThatIsSaidOpenly() {
        UUID provider = region.organisation("Wierdeland Jeugdhulp", "provider");
        region.takesPart(noor.id(), region.professional("Priscilla Tjon", provider), "provider", 2);
        ARegion.Somebody party = region.professional("Rachid Benali", provider, Duty.EXPERT);
        party.visits().post("/table/brings", "brings", "behaviour");
        expert.visits().post("/table/brings", "brings", "behaviour");
        expert.visits()
                .post(
                        "/table/away",
                        "awayFrom",
                        nextMonday().toString(),
                        "awayUntil",
                        nextMonday().plusDays(6).toString());
        String hour = slot().toString();
        ask();
        HttpResponse<String> refused = plan(hour, "experts-" + hour, party.id().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Rachid Benali werkt bij een organisatie die partij is");
        HttpResponse<String> away = plan(hour, "experts-" + hour, expert.id().toString());
        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("Froukje Dijkema is er dan niet", "schrijf waarom je toch vraagt");
        assertThat(meetings()).isZero();
        plan(hour, "experts-" + hour, expert.id().toString(), "reason-" + hour, "Zij wil hier voor terugkomen");
        assertThat(meetings()).isEqualTo(1);
        assertThat(noor.director().visits().get(meeting()).body()).contains("Zij wil hier voor terugkomen");
    }

    @Test
    void anExpertWhoTurnsOutToBePartyIsNotInvitedUntilThatIsSaidAloud() {
        expert.visits().post("/table/brings", "brings", "behaviour");
        String hour = slot().toString();
        ask();
        plan(hour, "experts-" + hour, expert.id().toString());
        UUID hers = DATA.sql("select organisation_id from person where id = :id")
                .param("id", expert.id())
                .query(UUID.class)
                .single();
        region.takesPart(noor.id(), region.professional("Priscilla Tjon", hers), "provider", 2);
        HttpResponse<String> refused = noor.director().visits().post(meeting() + "/invitations");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Froukje Dijkema werkt bij Bureau Hooiland, dat partij is", "Zeg dat hardop");
        UUID seat = DATA.sql("select id from attendee where case_id = :case and person_id = :person")
                .param("case", noor.id())
                .param("person", expert.id())
                .query(UUID.class)
                .single();
        noor.director().visits().post(meeting() + "/people/" + seat + "/party");
        assertThat(noor.director().visits().post(meeting() + "/invitations").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aWeekIsMadeWholeOrNotAtAllAndWhatIsInTheWayIsNamed() {
        ACase other = ACase.of(region);
        String hour = slot().toString();
        String later = slot("14:00").toString();
        ask();
        other.director().visits().post(other.path() + "/table-asks", "asks", "behaviour");
        DATA.sql("update participation set person_id = :me where case_id = :case and role = 'process_director'")
                .param("me", noor.director().id())
                .param("case", other.id())
                .update();
        DATA.sql("""
                        insert into meeting (region_id, case_id, starts_at, minutes, place, purpose, slot_id, slot_day, created_at)
                        values (:region, :case, cast(:day as date) + time '14:00', 90, 'Zaal', 'Een ander was eerder', :slot, cast(:day as date),
                                now() - interval '1 day')
                        """)
                .param("region", region.id())
                .param("case", ACase.of(region).id())
                .param("day", nextMonday().plusDays(1).toString())
                .param("slot", UUID.fromString(later))
                .update();
        HttpResponse<String> both = plan(hour, "case-" + later, other.id().toString());
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Er is niets klaargezet. Op dinsdag", "14:00 staat nu een andere bijeenkomst");
        assertThat(both.body()).as("the other choice still stands").contains("value=\"" + noor.id() + "\" selected");
        assertThat(meetings()).isZero();
    }

    @Test
    void ofTwoWhoPlanInOneHourAtOnceOneDoes() throws InterruptedException {
        String hour = slot().toString();
        ask();
        java.util.List<HttpResponse<String>> answers =
                java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        Thread one = Thread.ofVirtual().start(() -> answers.add(plan(hour)));
        Thread two = Thread.ofVirtual().start(() -> answers.add(plan(hour)));
        one.join();
        two.join();
        assertThat(meetings()).isEqualTo(1);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 303))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Er is niets klaargezet"));
    }

    @Test
    void aDecisionSaysHowItWasTakenAndByWhom() {
        String hour = slot().toString();
        expert.visits().post("/table/brings", "brings", "behaviour");
        ask();
        plan(hour, "experts-" + hour, expert.id().toString());
        UUID seat = DATA.sql("select id from attendee where case_id = :case")
                .param("case", noor.id())
                .query(UUID.class)
                .single();
        String meeting = "/meetings/"
                + DATA.sql("select id from meeting where case_id = :case")
                        .param("case", noor.id())
                        .query(UUID.class)
                        .single();
        noor.director().visits().post(meeting + "/deciding", "way", "consent");
        String line = UUID.randomUUID().toString();
        HttpResponse<String> nobody = noor.director()
                .visits()
                .post(meeting + "/lines", "line", line, "text", "Noor blijft op school", "way", "consent");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Kies wie dit besluit samen namen");
        noor.director()
                .visits()
                .post(
                        meeting + "/lines",
                        "line",
                        line,
                        "text",
                        "Noor blijft op school",
                        "way",
                        "consent",
                        "with",
                        seat.toString());
        assertThat(noor.director().visits().get(meeting).body())
                .contains("Besluit, met consent", "Samen genomen door Froukje Dijkema");
    }

    @Test
    void aFixedHourKeepsTheClockOnTheWallWhenTheClockIsPutForwardOrBack() {
        for (LocalDate sunday : new LocalDate[] {LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25)}) {
            Slot slot = new Slot(
                    UUID.randomUUID(),
                    DayOfWeek.TUESDAY,
                    LocalTime.of(10, 0),
                    90,
                    "hier",
                    null,
                    sunday.minusDays(60),
                    null,
                    Set.of());
            Duration between = Duration.between(
                    slot.hour(sunday.minusDays(6)).from(),
                    slot.hour(sunday.plusDays(1)).from());
            assertThat(between).isEqualTo(Duration.ofHours(sunday.getMonthValue() == 3 ? 167 : 169));
        }
    }

    private String meeting() {
        return "/meetings/"
                + DATA.sql("select id from meeting where case_id = :case")
                        .param("case", noor.id())
                        .query(UUID.class)
                        .single();
    }

    private UUID slot() {
        return slot("10:00");
    }

    private UUID slot(String starts) {
        UUID id = UUID.randomUUID();
        noor.director()
                .visits()
                .post(
                        "/table/slots",
                        "id",
                        id.toString(),
                        "weekday",
                        "2",
                        "starts",
                        starts,
                        "minutes",
                        "90",
                        "place",
                        "Dorpshuis");
        return id;
    }

    private void ask() {
        noor.director().visits().post(noor.path() + "/table-asks", "asks", "behaviour");
    }

    private HttpResponse<String> plan(String hour, String... more) {
        String[] fields = new String[4 + more.length];
        fields[0] = "week";
        fields[1] = nextMonday().toString();
        fields[2] = "case-" + hour;
        fields[3] = noor.id().toString();
        System.arraycopy(more, 0, fields, 4, more.length);
        return noor.director().visits().post("/table/meetings", fields);
    }

    private int meetings() {
        return DATA.sql("select count(*) from meeting where case_id = :case")
                .param("case", noor.id())
                .query(Integer.class)
                .single();
    }

    private static LocalDate nextMonday() {
        LocalDate in = House.open().today().plusWeeks(1);
        return in.minusDays(in.getDayOfWeek().getValue() - 1L);
    }
}
