package org.samenhang.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tie to a party or to the family, said by whoever has it or knows of it (A6). */
class TieTest {

    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody father = noor.parent("Bas Wiersma");
    private final ARegion.Somebody expert = region.professional("Froukje Dijkema", null, Duty.EXPERT);
    private final UUID provider = region.organisation("Wierdeland Jeugdhulp", "provider");
    private final Visitor director = noor.director().visits();

    @Test
    void whoHasATieSaysItFromTheInvitationAndTheFamilyReadsWhy() {
        String meeting = planned(mother, expert);
        director.post(meeting + "/invitations");
        try (Reader reader = Reader.of(expert)) {
            Page page = reader.to(meeting).page();
            page.getByText("Heb je een band met iemand in deze casus?").click();
            page.getByLabel("Ik hielp het gezin eerder").check();
            page.getByLabel("Waarom is dat goed om te weten?").fill("Zes jaar geleden, bij haar broer.");
            reader.findsNoBarrier();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dit zeg ik open"))
                    .press("Enter");
            page.waitForURL("**?done=meeting.tie.own");
            reader.findsNoBarrier();
        }
        assertThat(mother.visits().get(meeting).body())
                .contains("Goed om te weten over Froukje Dijkema:", "Zes jaar geleden, bij haar broer.");
        assertThat(director.get(meeting).body())
                .contains("Dat zei deze persoon zelf", "Zes jaar geleden, bij haar broer.");
        assertThat(mother.visits()
                        .post(meeting + "/own-tie", "ownTie", "knows_helper")
                        .statusCode())
                .as("a mother has no tie to say here")
                .isEqualTo(404);
        director.post(meeting + "/cancellation", "why", "");
        assertThat(director.get(planned(mother, expert)).body())
                .as("said once, it goes along to the next table")
                .contains("Zes jaar geleden, bij haar broer.");
        assertThat(proposalAgainst(expert)).contains("Froukje Dijkema heeft een band");
    }

    @Test
    void whatAnotherRecordedIsNotTakenBackByWhoHasIt() {
        String meeting = planned(mother, expert);
        String seat = meeting + "/people/" + seat(meeting) + "/tie";
        director.post(seat, "tie", "knows_helper");
        expert.visits().post(meeting + "/own-tie");
        assertThat(director.get(meeting).body()).contains("Kent een van de helpers buiten het werk.");
        expert.visits().post(meeting + "/own-tie", "ownTie", "helped_before");
        expert.visits().post(meeting + "/own-tie");
        assertThat(director.get(meeting).body()).doesNotContain("Hielp het gezin eerder. Dat zei");
        assertThat(expert.visits()
                        .post(meeting + "/own-tie", "ownTie", "helped_before", "ownTieWords", "x".repeat(201))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLineThatTellsWhereSomebodyIsIsNotKept() {
        noor.shields(mother, father);
        String meeting = planned(mother, expert);
        String[] line = {"ownTie", "knows_family", "ownTieWords", "Zij woont naast mij in Zonnehoek"};
        HttpResponse<String> unsaid = expert.visits().post(meeting + "/own-tie", line);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        List<String> told = new ArrayList<>(List.of(line));
        told.addAll(List.of("ownTiePlace", mother.id().toString()));
        HttpResponse<String> refused = expert.visits().post(meeting + "/own-tie", told.toArray(String[]::new));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Bas Wiersma");
        assertThat(DATA.sql("select count(*) from attendee where case_id = :case and tie is not null")
                        .param("case", noor.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theFamilySaysWhatItKnowsAndItIsAskedAboutBeforeMoreIsSent() {
        String meeting = planned(mother, father, expert);
        director.post(meeting + "/invitations");
        try (Reader reader = Reader.onPhone(mother)) {
            Page page = reader.to(meeting).page();
            page.getByText("Weet je dat iemand hier een van jullie kent").click();
            page.getByLabel("Over wie gaat het?").selectOption("Froukje Dijkema");
            page.getByLabel("Kent iemand van ons buiten het werk").check();
            reader.findsNoBarrier().fits();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Doorgeven"))
                    .press("Enter");
            page.waitForURL("**?done=meeting.tie.known");
            reader.findsNoBarrier().fits();
            assertThat(page.textContent("main"))
                    .contains("Jij zei over Froukje Dijkema", "De procesregisseur vraagt het na");
        }
        assertThat(father.visits().get(meeting).body())
                .contains("Iemand van jullie zei over Froukje Dijkema")
                .doesNotContain("Jij zei over");
        assertThat(director.get("/work").body()).contains("gezin weet van een band");
        HttpResponse<String> refused = director.post(meeting + "/invitations");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Het gezin weet van een band van Froukje Dijkema", "Het klopt: zet");
        assertThat(proposalAgainst(expert)).contains("Froukje Dijkema heeft een band");

        String tie = meeting + "/people/" + seat(meeting) + "/tie";
        director.post(tie, "tie", "");
        assertThat(mother.visits().get(meeting).body()).contains("De procesregisseur vroeg het na: het klopt niet");
        assertThat(proposalAgainst(expert)).doesNotContain("Froukje Dijkema heeft een band");
        director.post(tie, "tie", "knows_family");
        assertThat(mother.visits().get(meeting).body())
                .contains("Het staat er nu bij", "Goed om te weten over Froukje");
        assertThat(director.post(meeting + "/invitations").statusCode()).isEqualTo(303);
        assertThat(director.get("/work").body()).doesNotContain("gezin weet van een band");
    }

    @Test
    void anExpertSaysOnceWithWhomTheyAreTiedAndIsNotProposedThere() {
        region.takesPart(noor.id(), region.professional("Priscilla Tjon", provider), "provider", 2);
        Visitor herself = expert.visits();
        assertThat(herself.post("/table/ties", "tieWith", provider.toString()).body())
                .contains("Kies welke band het is");
        try (Reader reader = Reader.of(expert)) {
            Page page = reader.to("/table").page();
            page.getByText("Een band met een organisatie zeggen").click();
            page.getByLabel("Met welke organisatie").selectOption("Wierdeland Jeugdhulp");
            page.getByLabel("Ik werkte er eerder").check();
            page.getByLabel("Waarom is dat goed om te weten?").fill("Tot vorig jaar, in het bestuur.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Band vastleggen"))
                    .press("Enter");
            page.waitForURL("**done=table.mine.kept**");
            reader.findsNoBarrier();
            assertThat(page.locator("#mine").innerText()).contains("Werkte eerder bij Wierdeland Jeugdhulp.");
        }
        assertThat(proposalAgainst(expert)).contains("Froukje Dijkema heeft een band");
        String meeting = planned(mother, expert);
        director.post(meeting + "/invitations");
        assertThat(mother.visits().get(meeting).body())
                .as("asked all the same, it is read by the family")
                .contains("Werkte eerder bij Wierdeland Jeugdhulp.", "Tot vorig jaar, in het bestuur.");
        UUID said = DATA.sql("select id from expert_tie where person_id = :person")
                .param("person", expert.id())
                .query(UUID.class)
                .single();
        noor.director().visits().post("/table/ties/" + said + "/removal");
        assertThat(herself.get("/table").body())
                .as("not another's to take back")
                .contains("Tot vorig jaar");
        herself.post("/table/ties/" + said + "/removal");
        assertThat(herself.get("/table").body()).doesNotContain("Tot vorig jaar");
    }

    @Test
    void aLineOfAnOrganisationComesAlongToAShieldedCaseOnlyAfterItWasAskedWhatItTells() {
        region.takesPart(noor.id(), region.professional("Priscilla Tjon", provider), "provider", 2);
        noor.shields(mother, father);
        ARegion.Somebody later = region.professional("Rachid Amrani", null, Duty.EXPERT);
        String[] line = {
            "tieWith", provider.toString(), "tieHow", "worked_there", "tieWords", "Nu in Zonnehoek, zoals haar moeder"
        };
        later.visits().post("/table/ties", line);
        String meeting = planned(mother, expert, later);
        expert.visits().post("/table/ties", line);
        for (ARegion.Somebody one : List.of(expert, later)) {
            assertThat(one.visits().get(meeting).body())
                    .as("asked whether it tells where she is, with what they wrote")
                    .contains("Je regel is nog niet meegegaan", "Nu in Zonnehoek, zoals haar moeder");
        }
        assertThat(director.get(meeting).body())
                .contains("Werkte eerder bij Wierdeland Jeugdhulp.")
                .doesNotContain("Zonnehoek");
        String[] answer = {
            "ownTie",
            "worked_there",
            "ownTieWith",
            "Wierdeland Jeugdhulp",
            "ownTieWords",
            "Tot vorig jaar, in het bestuur.",
            "ownTiePlace",
            "nobody"
        };
        assertThat(later.visits().post(meeting + "/own-tie", answer).statusCode())
                .isEqualTo(303);
        assertThat(director.get(meeting).body()).contains("Tot vorig jaar, in het bestuur.");
        assertThat(later.visits().get(meeting).body()).doesNotContain("Je regel is nog niet meegegaan");
    }

    /** What the week answers when this expert is chosen by hand for the case. */
    private String proposalAgainst(ARegion.Somebody who) {
        who.visits().post("/table/brings", "brings", "behaviour");
        director.post(noor.path() + "/table-asks", "asks", "behaviour");
        String slot = UUID.randomUUID().toString();
        String[] hour = {"id", slot, "weekday", "2", "starts", "10:00", "minutes", "90", "place", "Dorpshuis"};
        director.post("/table/slots", hour);
        LocalDate in = House.open().today().plusWeeks(1);
        String monday = in.minusDays(in.getDayOfWeek().getValue() - 1L).toString();
        String[] chosen = {
            "week",
            monday,
            "case-" + slot,
            noor.id().toString(),
            "experts-" + slot,
            who.id().toString()
        };
        String answer = director.post("/table/meetings", chosen).body();
        director.post("/table/slots/" + slot + "/ending");
        return answer;
    }

    private String planned(ARegion.Somebody... people) {
        String id = UUID.randomUUID().toString();
        List<String> fields =
                new ArrayList<>(List.of("id", id, "time", "13:00", "minutes", "90", "place", "Dorpshuis"));
        fields.addAll(List.of("day", House.open().today().plusDays(10).toString(), "purpose", "Samen begrijpen"));
        for (ARegion.Somebody one : people) {
            fields.addAll(List.of("people", one.id().toString()));
        }
        assertThat(director.post(noor.path() + "/meetings", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        return "/meetings/" + id;
    }

    private UUID seat(String meeting) {
        return DATA.sql("select id from attendee where meeting_id = cast(:meeting as uuid) and person_id = :person")
                .param("meeting", meeting.substring("/meetings/".length()))
                .param("person", expert.id())
                .query(UUID.class)
                .single();
    }
}
