package org.samenhang.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeetingTest {

    private static final String DAY = House.open().today().plusDays(10).toString();
    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody father = noor.parent("Bas Wiersma");
    private final ARegion.Somebody expert = noor.expert("Froukje Dijkema");

    @BeforeEach
    void theFamilyIsKnown() {
        DATA.sql("update person set born = current_date - interval '14 years' where id = :id")
                .param("id", noor.youth().id())
                .update();
        mail(noor.youth(), "noor@gezin.example");
        mail(mother, "samira@gezin.example");
        mail(father, "bas@gezin.example");
        mail(expert, "froukje@team.example");
        for (ARegion.Somebody parent : List.of(mother, father)) {
            DATA.sql(
                            "insert into authority (region_id, case_id, person_id, form) values (:region, :case, :person, 'joint')")
                    .param("region", region.id())
                    .param("case", noor.id())
                    .param("person", parent.id())
                    .update();
        }
    }

    @Test
    void aDirectorBringsTheRightPeopleTogetherAndKeepsAShortRecord() {
        UUID provider = region.organisation("Wierdeland Jeugdhulp", "provider");
        ARegion.Somebody coach = region.professional("Priscilla Tjon", provider);
        region.takesPart(noor.id(), coach, "provider", 2);
        ARegion.Somebody therapist = region.professional("Rachid Benali", provider, Duty.EXPERT);
        try (Reader reader = Reader.of(noor.director())) {
            Page page = reader.to(noor.path() + "/meetings").findsNoBarrier().page();
            page.getByText("Bijeenkomst plannen").click();
            page.getByText("Bijeenkomst klaarzetten").click();
            assertThat(page.locator(".errors").innerText())
                    .contains("Kies een dag", "Vul een plek in", "waar het over gaat");
            reader.findsNoBarrier();
            page.getByLabel("Waar gaat het over?").fill("Samen begrijpen hoe het zo kwam");
            page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)).fill(DAY);
            page.getByLabel("Plek").fill("Dorpshuis, kleine zaal");
            for (String name : List.of(
                    "Noor", "Samira Haddad", "Bas Wiersma", "Priscilla Tjon", "Froukje Dijkema", "Rachid Benali")) {
                page.getByLabel(name).check();
            }
            reader.picture("meeting-plan");
            page.getByText("Bijeenkomst klaarzetten").click();
            page.waitForURL("**/meetings/*?done=meeting.planned");
            reader.findsNoBarrier().picture("meeting-draft");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Advies is nooit een toestemming",
                            "Werkt bij Wierdeland Jeugdhulp, dat partij is",
                            "ervaringsdeskundige mee?",
                            "iemand van de leiding");
            assertThat(page.locator("#consent").innerText()).contains("Noor", "Samira Haddad", "Bas Wiersma");
            page.getByText("Een gast vragen").click();
            page.getByLabel("Naam").fill("Ineke de Wit");
            page.getByLabel("Komt als").selectOption("management");
            page.getByText("Gast toevoegen").click();
            page.waitForURL("**?done=meeting.added");
            assertThat(page.locator(".hints").innerText()).doesNotContain("leiding");
            page.locator("#consent .button").first().click();
            page.waitForURL("**?done=meeting.consent.yes");
            page.getByText("Uitnodigen", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".errors").innerText()).contains("Rachid Benali werkt bij Wierdeland Jeugdhulp");
            page.getByText("Regelen voor Rachid Benali").click();
            page.locator("form[action$='/party'] .button").click();
            page.waitForURL("**?done=meeting.party");
            page.getByText("Uitnodigen", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**?done=meeting.invited");
            page.getByLabel("Nieuwe regel").fill("Yasmin legde de tekening van Noor midden op tafel.");
            page.keyboard().press("Enter");
            page.waitForURL("**?done=during.noted#text");
            // the next line can be typed at once
            PlaywrightAssertions.assertThat(page.getByLabel("Nieuwe regel")).isFocused();
            PlaywrightAssertions.assertThat(page.getByLabel("Nieuwe regel"))
                    .hasAccessibleDescription(Pattern.compile("^Opgeschreven\\."));
            page.getByText("Bijeenkomst afronden: wie was erbij?").click();
            page.locator("input[name^=came-]").first().fill("13.15");
            reader.findsNoBarrier().picture("meeting-invited");
            page.getByText("Bijeenkomst afronden", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**?done=meeting.held");
            assertThat(page.locator("main").innerText()).contains("was erbij", "Kwam om 13:15", "tekening van Noor");
            reader.findsNoBarrier().picture("meeting-held");
        }
        assertThat(DATA.sql("select level from participation where case_id = :case and person_id = :person")
                        .param("case", noor.id())
                        .param("person", therapist.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoCanDecideAndWhoIsByExperienceAreNamedToWhoPlansAndAnotherTieIsReadByTheFamily() {
        UUID provider = region.organisation("Wierdeland Jeugdhulp", "provider");
        region.takesPart(noor.id(), region.professional("Priscilla Tjon", provider), "provider", 2);
        ARegion.Somebody delano = region.professional("Delano Kort", null, Duty.EXPERT);
        delano.visits().post("/table/brings", "brings", "experience");
        ACase elsewhere = ACase.of(region);
        String other = planned(elsewhere, elsewhere.director());
        for (String from : List.of("Wierdeland Jeugdhulp", "Heel iets anders")) {
            assertThat(elsewhere
                            .director()
                            .visits()
                            .post(
                                    "/meetings/" + other + "/guests",
                                    "name",
                                    "Ineke van " + from,
                                    "role",
                                    "management",
                                    "from",
                                    from,
                                    "email",
                                    "ineke@wierdeland.example")
                            .statusCode())
                    .isEqualTo(303);
        }
        String meeting = "/meetings/" + planned(noor.youth(), mother, expert);
        assertThat(noor.director().visits().get(meeting).body())
                .contains("Ineke van Wierdeland Jeugdhulp vragen", "Delano Kort vragen")
                .doesNotContain("Heel iets anders");
        assertThat(expert.visits().get(meeting).body()).doesNotContain("Ineke van", "Delano Kort vragen");
        director(meeting + "/people", "person", delano.id().toString());
        String seat = seat(meeting.substring(10), expert).toString();
        String tie = meeting + "/people/" + seat + "/tie";
        director(tie, "tie", "worked_there", "organisation", "Wierdeland Jeugdhulp");
        assertThat(expert.visits().post(tie, "tie", "knows_family").statusCode())
                .isEqualTo(404);
        director(meeting + "/invitations");
        assertThat(mother.visits().get(meeting).body())
                .contains(
                        "Delano Kort</b> <span class=\"soft\">ervaringsdeskundige",
                        "Goed om te weten over Froukje Dijkema:",
                        "Werkte eerder bij Wierdeland Jeugdhulp.",
                        "Ik heb liever iemand anders dan Froukje Dijkema");
        director(tie, "tie", "", "organisation", "Wierdeland Jeugdhulp");
        assertThat(mother.visits().get(meeting).body()).doesNotContain("Goed om te weten");
    }

    @Test
    void aYouthSaysItIsTooManyPeopleInPlainWords() {
        String meeting = planned(noor.youth(), mother, expert);
        assertThat(noor.youth().visits().get("/meetings/" + meeting).statusCode())
                .as("not before the invitation")
                .isEqualTo(404);
        director("/meetings/" + meeting + "/invitations");
        try (Reader reader = Reader.onPhone(noor.youth())) {
            Page page = reader.to("/meetings")
                    .findsNoBarrier()
                    .picture("meeting-family-list")
                    .page();
            page.locator("main .row-title a").click();
            reader.findsNoBarrier().picture("meeting-family");
            assertThat(page.locator("main").innerText()).contains("Froukje Dijkema", "beslissen jullie zelf");
            page.getByText("Ik word liever op een andere manier gehoord").click();
            page.getByLabel("Wil je er iets bij zeggen?").fill("Te veel mensen. Wel met Yasmin.");
            page.getByText("Versturen").click();
            page.waitForURL("**?done=meeting.answer.other_way");
            page.getByText("Nee, liever niet").click();
            page.waitForURL("**?done=meeting.consent.no");
            reader.findsNoBarrier().picture("meeting-family-said");
        }
        String seen = noor.director().visits().get("/meetings/" + meeting).body();
        assertThat(seen).contains("Te veel mensen. Wel met Yasmin.", "liever anders gehoord", "zegt nee");
    }

    @Test
    void mailCarriesNoNameAndCalendarsFollowEachChange() {
        String meeting = planned(noor.youth(), mother, expert);
        assertThat(mails()).isEmpty();
        director("/meetings/" + meeting + "/invitations");
        assertThat(mails()).hasSize(3).allSatisfy(mail -> assertThat(mail).contains("METHOD:REQUEST", "SEQUENCE:0"));
        director("/meetings/" + meeting + "/invitations");
        assertThat(mails()).as("nobody is invited twice").hasSize(3);
        change(meeting, "14:30", 303);
        assertThat(mails()).hasSize(6);
        assertThat(mails().subList(3, 6)).allSatisfy(mail -> assertThat(mail).contains("METHOD:REQUEST", "SEQUENCE:1"));
        director("/meetings/" + meeting + "/cancellation", "why", "Noor is ziek");
        assertThat(mails()).hasSize(9);
        assertThat(mails().subList(6, 9)).allSatisfy(mail -> assertThat(mail).contains("METHOD:CANCEL", "SEQUENCE:2"));
        assertThat(mails())
                .allSatisfy(mail -> assertThat(mail)
                        .doesNotContain("Noor", "Samira", "Froukje", "Dorpshuis", "begrijpen", "ziek", noor.path()));
        assertThat(noor.youth().visits().get("/meetings/" + meeting).body())
                .contains("gaat niet door")
                .doesNotContain("ziek");
    }

    @Test
    void whatWasHeldOrCalledOffIsNotCalledOffAgain() {
        String held = planned(noor.youth(), mother);
        director("/meetings/" + held + "/invitations");
        director("/meetings/" + held + "/holding");
        String calledOff = planned(noor.youth(), mother);
        director("/meetings/" + calledOff + "/cancellation", "why", "");
        int mails = mails().size();
        for (String meeting : List.of(held, calledOff)) {
            String page = "/meetings/" + meeting + "/cancellation";
            assertThat(noor.director().visits().get(page).body())
                    .contains(meeting.equals(held) ? "is al geweest" : "is al afgezegd")
                    .doesNotContain("name=\"why\"");
            assertThat(noor.director().visits().post(page, "why", "").headers().firstValue("location"))
                    .hasValue("/meetings/" + meeting + "?done=meeting.cancelled.late");
        }
        assertThat(mails()).hasSize(mails);
        assertThat(DATA.sql("select state from meeting where id = cast(:id as uuid)")
                        .param("id", held)
                        .query(String.class)
                        .single())
                .isEqualTo("held");
    }

    @Test
    void twoWhoMustNotMeetStopTheInvitationUntilOneIsHeardApart() {
        noor.mustNotMeet(mother, father);
        String meeting = planned(noor.youth(), mother, father);
        HttpResponse<String> stopped = noor.director().visits().post("/meetings/" + meeting + "/invitations");
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("mogen elkaar niet ontmoeten", "Hoor Bas Wiersma apart", "bedreigingen");
        assertThat(mails()).isEmpty();
        director("/meetings/" + meeting + "/people/" + seat(meeting, father) + "/apart");
        director("/meetings/" + meeting + "/invitations");
        assertThat(mails()).hasSize(2).noneSatisfy(mail -> assertThat(mail).contains("bas@"));
        String his = father.visits().get("/meetings/" + meeting).body();
        assertThat(his).contains("spreekt dit met je af").doesNotContain("Dorpshuis", "Samira", "13:00");
        assertThat(father.visits().get("/meetings").body()).doesNotContain("Dorpshuis");
        assertThat(mother.visits().get("/meetings/" + meeting).body())
                .contains("Dorpshuis")
                .doesNotContain("Bas");
        // who looked stands in both their pages; that a meeting is being made ready only where they see the meeting
        assertThat(mother.visits().get(noor.path() + "/log").body()).contains("schreef iets over een bijeenkomst");
        assertThat(father.visits().get(noor.path() + "/log").body())
                .contains(noor.director().name(), "schreef iets in het dossier")
                .doesNotContain("een bijeenkomst");
        // his word counts for who looks on, and asking him must not tell him of it
        director("/meetings/" + meeting + "/people", "person", expert.id().toString());
        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .contains("Bas Wiersma ziet deze bijeenkomst niet", "Noem bij het vragen geen dag of plek")
                .doesNotContain("Samira Haddad ziet deze bijeenkomst niet");
    }

    @Test
    void aRecordedReasonLetsThemComeTogetherUntilTheListGrows() {
        noor.mustNotMeet(mother, father);
        String meeting = planned(mother, father);
        assertThat(noor.director()
                        .visits()
                        .post("/meetings/" + meeting + "/together", "reason", " ")
                        .statusCode())
                .isEqualTo(422);
        director("/meetings/" + meeting + "/together", "reason", "Beiden willen het, met hun eigen steun erbij.");
        director("/meetings/" + meeting + "/invitations");
        assertThat(father.visits().get("/meetings/" + meeting).body()).contains("Dorpshuis", "Samira");
        director("/meetings/" + meeting + "/people", "person", noor.youth().id().toString());
        assertThat(noor.director()
                        .visits()
                        .post("/meetings/" + meeting + "/invitations")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aYesCountsForTheListAsItWasAsked() {
        String meeting = planned(noor.youth(), mother);
        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .as("nobody looks on: nothing is asked")
                .contains("Niemand kijkt mee")
                .doesNotContain("nog vragen");
        director("/meetings/" + meeting + "/consents", "person", mother.id().toString(), "given", "yes");
        assertThat(noor.director().visits().get("/meetings/" + meeting).body()).contains("akkoord</span>");
        director("/meetings/" + meeting + "/people", "person", expert.id().toString());
        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .contains("nog vragen")
                .doesNotContain("akkoord</span>");
        assertThat(noor.director()
                        .visits()
                        .post(
                                "/meetings/" + meeting + "/consents",
                                "person",
                                expert.id().toString(),
                                "given",
                                "yes")
                        .statusCode())
                .as("an expert is not asked")
                .isEqualTo(404);
        assertThat(mother.visits()
                        .post(
                                "/meetings/" + meeting + "/consents",
                                "person",
                                noor.youth().id().toString(),
                                "given",
                                "yes")
                        .statusCode())
                .as("nobody says yes for somebody else")
                .isEqualTo(404);
    }

    @Test
    void whoTakesNoPartFindsNothingAndBeingInvitedOpensNothingMore() {
        String meeting = planned(noor.youth(), mother, expert);
        director("/meetings/" + meeting + "/invitations");
        director(
                "/meetings/" + meeting + "/lines",
                "line",
                UUID.randomUUID().toString(),
                "text",
                "Voor iedereen",
                "visible",
                "all");
        director(
                "/meetings/" + meeting + "/lines",
                "line",
                UUID.randomUUID().toString(),
                "text",
                "Teamzaak",
                "visible",
                "team");
        assertThat(mother.visits().get("/meetings/" + meeting).body())
                .contains("Voor iedereen")
                .doesNotContain("Teamzaak");
        assertThat(father.visits().get("/meetings/" + meeting).body())
                .as("seen by taking part in the case, not by having been there")
                .contains("Voor iedereen")
                .doesNotContain("Teamzaak", "Kom je?");
        for (ARegion.Somebody stranger :
                List.of(region.processDirector(), ARegion.ofItsOwn().processDirector(), region.family("Buurman"))) {
            assertThat(stranger.visits().get("/meetings/" + meeting).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.visits().get(noor.path() + "/meetings").statusCode())
                    .isEqualTo(404);
            assertThat(stranger.visits().get("/meetings").body()).doesNotContain(meeting);
        }
        assertThat(mother.visits().get("/meetings/" + meeting + "/changing").statusCode())
                .isEqualTo(404);
        assertThat(mother.visits()
                        .post("/meetings/" + meeting + "/cancellation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(expert.visits().post("/meetings/" + meeting + "/invitations").statusCode())
                .isEqualTo(404);
        DATA.sql("update participation set until_at = now() where case_id = :case and person_id = :person")
                .param("case", noor.id())
                .param("person", mother.id())
                .update();
        assertThat(mother.visits().get("/meetings/" + meeting).statusCode()).isEqualTo(404);
    }

    @Test
    void twoWhoChangeAMeetingLoseNothing() {
        String meeting = planned(mother);
        change(meeting, "14:00", 303);
        HttpResponse<String> second = change(meeting, "15:00", 409);
        assertThat(second.body()).contains("14:00", "value=\"15:00\"");
    }

    @Test
    void aLineToMendStaysForWhomItWasMeant() {
        HttpResponse<String> empty = noor.director()
                .visits()
                .post(
                        "/meetings/" + planned(mother) + "/lines",
                        "line",
                        UUID.randomUUID().toString(),
                        "text",
                        " ",
                        "visible",
                        "team");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).containsPattern("value=\"team\" checked");
    }

    /** A meeting that was planned already, too: who plans it has to find an interpreter. */
    @Test
    void anInterpreterAskedForLaterIsReadOnTheMeetingByWhoPlansIt() {
        String id = planned(mother, expert);
        director("/meetings/" + id + "/invitations");
        mother.visits().post(noor.path() + "/rights/interpreter", "language", "other", "other", "Sarnami");
        assertThat(noor.director().visits().get("/meetings/" + id).body()).contains("Samira Haddad: Sarnami");
        for (ARegion.Somebody other : List.of(expert, mother)) {
            assertThat(other.visits().get("/meetings/" + id).body())
                    .as(other.name())
                    .doesNotContain("Sarnami");
        }
        mother.visits().post(noor.path() + "/rights/interpreter/end");
        assertThat(noor.director().visits().get("/meetings/" + id).body()).doesNotContain("Sarnami");
    }

    private HttpResponse<String> change(String meeting, String time, int expected) {
        HttpResponse<String> answer = noor.director()
                .visits()
                .post(
                        "/meetings/" + meeting + "/changing",
                        "version",
                        String.valueOf(mails().isEmpty() ? 0 : 2),
                        "day",
                        DAY,
                        "time",
                        time,
                        "minutes",
                        "90",
                        "place",
                        "Dorpshuis",
                        "purpose",
                        "Samen begrijpen");
        assertThat(answer.statusCode()).isEqualTo(expected);
        return answer;
    }

    private String planned(ARegion.Somebody... people) {
        return planned(noor, people);
    }

    private static String planned(ACase file, ARegion.Somebody... people) {
        String id = UUID.randomUUID().toString();
        String[] fields = new String[12 + 2 * people.length];
        List<String> when = List.of(
                "id",
                id,
                "day",
                DAY,
                "time",
                "13:00",
                "minutes",
                "90",
                "place",
                "Dorpshuis",
                "purpose",
                "Samen begrijpen");
        for (int i = 0; i < 12; i++) {
            fields[i] = when.get(i);
        }
        for (int i = 0; i < people.length; i++) {
            fields[12 + 2 * i] = "people";
            fields[13 + 2 * i] = people[i].id().toString();
        }
        assertThat(file.director()
                        .visits()
                        .post(file.path() + "/meetings", fields)
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private void director(String path, String... fields) {
        assertThat(noor.director().visits().post(path, fields).statusCode())
                .as(path)
                .isEqualTo(303);
    }

    private static void mail(ARegion.Somebody who, String address) {
        DATA.sql("update person set email = :email where id = :id")
                .param("email", address)
                .param("id", who.id())
                .update();
    }

    private static UUID seat(String meeting, ARegion.Somebody who) {
        return DATA.sql("select id from attendee where meeting_id = :meeting and person_id = :person")
                .param("meeting", UUID.fromString(meeting))
                .param("person", who.id())
                .query(UUID.class)
                .single();
    }

    /** All that left for this region, each mail in one text with its calendar unfolded. */
    private List<String> mails() {
        return DATA.sql("""
                        select to_address || E'\\n' || subject || E'\\n' || body || E'\\n'
                               || regexp_replace(calendar, E'\\r\\n[ \\t]', '', 'g')
                          from outgoing_mail where region_id = :region order by created_at, id
                        """).param("region", region.id()).query(String.class).list();
    }
}
