package org.samenhang.casework.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.springframework.dao.DataAccessException;

/** What goes wrong around the help of a family, and then: each has a rule and a message that says what to do. */
class WhatGoesWrongTest {

    private static final LocalDate TODAY = House.open().today();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody guardian = file.guardian("Voogd Bas");
    private final Visitor director = file.director().visits();

    @Test
    void anAgreementOfWhoLeftComesToWhoDirects() {
        sql("insert into agreement (region_id, case_id, text, who_id, by_person, made_on)"
                + " select c.region_id, c.id, 'Belt de school', t.person_id, c.youth_id, local_day() from case_file c"
                + " join participation t on t.case_id = c.id and t.role = 'guardian' where c.id = :case");
        assertThat(director.get("/work").body()).doesNotContain("afspraak zonder iemand");
        sql("update person set left_at = now() - interval '1 hour' where id in"
                + " (select person_id from participation where case_id = :case and role = 'guardian')");
        assertThat(director.get("/work").body()).contains("afspraak zonder iemand");
        assertThat(director.get(file.path()).body()).contains("Geef de afspraak aan iemand anders");
    }

    @Test
    void aConsentWithdrawnTheEveningBeforeIsSaidToWhoDirects() {
        sql(
                "insert into meeting (region_id, case_id, starts_at, minutes, place, purpose, by_person)"
                        + " select region_id, id, now() + interval '14 hours', 60, 'Dorpshuis', 'Samen kijken', youth_id from case_file where id = :case");
        sql(
                "insert into consent (region_id, case_id, by_person, capacity, about, given, from_on)"
                        + " select region_id, id, youth_id, 'youth', 'registration', true, local_day() - 5 from case_file where id = :case");
        assertThat(director.get("/work").body()).doesNotContain("toestemming ingetrokken");
        sql("update consent set withdrawn_at = now() where case_id = :case");
        assertThat(director.get("/work").body()).contains("toestemming ingetrokken");
        assertThat(director.get(file.path()).body()).contains("Bel wie introk");
    }

    @Test
    void aConsentOfAnotherMeetingOrOfAQuestionIsNotAskedAgain() {
        sql("insert into meeting (region_id, case_id, starts_at, minutes, place, purpose, by_person)"
                + " select region_id, id, now() + one * interval '1 day', 60, 'Dorpshuis', 'Samen kijken', youth_id"
                + " from case_file, unnest(array[2, 40]) as one where id = :case");
        sql(
                "insert into consent (region_id, case_id, by_person, capacity, about, given, from_on, object_id, withdrawn_at)"
                        + " select c.region_id, c.id, c.youth_id, 'youth', 'attendees', true, local_day() - 5, m.id, now() from case_file c"
                        + " join meeting m on m.case_id = c.id and m.starts_at > now() + interval '20 days' where c.id = :case");
        sql(
                "insert into outside_link (id, region_id, case_id, kind, name, purpose, ends_on, made_by)"
                        + " select gen_random_uuid(), region_id, id, 'question', 'Oma', 'Wat zie je?', local_day() + 9, youth_id from case_file where id = :case");
        sql(
                "insert into consent (region_id, case_id, by_person, capacity, about, given, from_on, withdrawn_at)"
                        + " select region_id, id, youth_id, 'youth', 'sharing', true, local_day() - 5, now() from case_file where id = :case");
        assertThat(director.get("/work").body()).doesNotContain("toestemming ingetrokken");
        sql("update consent set object_id = (select id from meeting where case_id = :case order by starts_at limit 1)"
                + " where case_id = :case and about = 'attendees'");
        assertThat(director.get("/work").body()).contains("toestemming ingetrokken");
    }

    @Test
    void aRoleThatIsHandedOverDoesNotEndByHandBeforeItsDay() {
        ARegion.Somebody next = region.professional("Voogd Tess", null);
        UUID part = House.open()
                .asData()
                .sql("select id from participation where case_id = :case and role = 'guardian'")
                .param("case", file.id())
                .query(UUID.class)
                .single();
        UUID handover = UUID.randomUUID();
        assertThat(guardian.visits()
                        .post(
                                file.path() + "/handovers",
                                "object",
                                handover.toString(),
                                "whose",
                                part.toString(),
                                "receiver",
                                next.id().toString(),
                                "kind",
                                "good",
                                "fromOn",
                                TODAY.plusDays(9).toString(),
                                "told",
                                "Zij belt liever")
                        .statusCode())
                .isEqualTo(303);
        end(part);
        next.visits().post("/handovers/" + handover + "/acceptance");
        end(part);
        // past the application too
        assertThatThrownBy(() ->
                        sql("update participation set until_at = now() where case_id = :case and role = 'guardian'"
                                + " and after_id is null"))
                .isInstanceOf(DataAccessException.class);
        assertThat(guardian.visits().get(file.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void goingOnWhileAStopStandsIsAskedAndNotBlocked() {
        ARegion.Somebody mother = file.parent("Debora");
        String stop = UUID.randomUUID().toString();
        mother.visits().post(file.path() + "/stops", "object", stop, "why", "Te snel", "to", "all");
        String[] rule = {
            "object", UUID.randomUUID().toString(), "rule", "Twee wetten", "lifter", "De gemeente", "goesOn", ""
        };
        HttpResponse<String> asked = director.post(file.path() + "/breakthroughs", rule);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Waarom kan dit niet wachten?", "Twee wetten");
        rule[7] = "safety";
        String[] forWhom = Arrays.copyOf(rule, rule.length + 2);
        forWhom[rule.length] = "visibleTo";
        forWhom[rule.length + 1] = "iedereen";
        HttpResponse<String> unlisted = director.post(file.path() + "/breakthroughs", forWhom);
        assertThat(unlisted.statusCode()).isEqualTo(422);
        assertThat(unlisted.body()).contains("Dit staat niet in de lijst", "Twee wetten");
        assertThat(director.post(file.path() + "/breakthroughs", rule).statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/stops/" + stop).body())
                .contains("Wat toch doorging", "Het houdt mensen veilig");
        assertThat(mother.visits().get(file.path() + "/stops/" + stop).body()).doesNotContain("Wat toch doorging");
    }

    @Test
    void aWeighingAndARegistrationElsewhereAreAskedWhyTheyCantWait() {
        ARegion.Somebody mother = file.parent("Debora");
        String stop = UUID.randomUUID().toString();
        mother.visits().post(file.path() + "/stops", "object", stop, "why", "Te snel", "to", "all");
        String[] step = {
            "id",
            UUID.randomUUID().toString(),
            "kind",
            "move",
            "what",
            "Naar een groep",
            "on",
            TODAY.toString(),
            "visibleTo",
            "all",
            "whereabouts",
            "nobody",
            "goesOn",
            ""
        };
        String weighings = file.path() + "/analysis/weighings";
        assertThat(director.get(weighings + "/new").body()).contains("Waarom kan dit niet wachten?");
        HttpResponse<String> asked = director.post(weighings, step);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Kies waarom dit niet kan wachten", "Naar een groep");
        step[13] = "family_asked";
        assertThat(director.post(weighings, step).statusCode()).isEqualTo(303);

        UUID again = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into registration (id, region_id, registrant_person, voice, registrant_kind, registrant_name,
                                                  youth_first_name, question, asked, reason, again, earlier_number)
                        select :id, :region, :who, 'professional', 'gi', 'Gerda', 'Noor', 'Hoe nu?', 'verblijf', 'content', true, c.number
                          from case_file c where c.id = :case
                        """)
                .param("id", again)
                .param("region", region.id())
                .param("who", guardian.id())
                .param("case", file.id())
                .update();
        Visitor elsewhere = guardian.visits();
        assertThat(elsewhere.get("/registrations/" + again + "/overview").body())
                .contains("Er is op stop gedrukt");
        assertThat(elsewhere.post("/registrations/" + again + "/submission").statusCode())
                .isEqualTo(422);
        assertThat(elsewhere
                        .post(
                                "/registrations/" + again + "/submission",
                                "goesOn",
                                "other",
                                "goesOnWords",
                                "Het bed vervalt")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/stops/" + stop).body())
                .contains("Het gezin vroeg erom", "Het bed vervalt");
    }

    @Test
    void whyItCannotWaitIsWrittenWithoutThePlaceOfWhoIsShielded() {
        ARegion.Somebody mother = file.parent("Debora");
        String stop = UUID.randomUUID().toString();
        mother.visits().post(file.path() + "/stops", "object", stop, "why", "Te snel", "to", "all");
        file.shields(mother, guardian);
        String[] step = {
            "id",
            UUID.randomUUID().toString(),
            "kind",
            "move",
            "what",
            "Naar een groep",
            "on",
            TODAY.toString(),
            "visibleTo",
            "professionals",
            "whereabouts",
            mother.id().toString(),
            "goesOn",
            "other",
            "goesOnWords",
            "Zij zit nu in de Kerkstraat"
        };
        HttpResponse<String> told = director.post(file.path() + "/analysis/weighings", step);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Dit zou ook Voogd Bas lezen", "Zij zit nu in de Kerkstraat");
        step[15] = "Het bed vervalt";
        step[11] = "nobody";
        assertThat(director.post(file.path() + "/analysis/weighings", step).statusCode())
                .isEqualTo(303);
        assertThat(guardian.visits().get(file.path() + "/stops/" + stop).body())
                .contains("Het bed vervalt")
                .doesNotContain("Kerkstraat");
    }

    @Test
    void whatAFamilyAskedForItselfIsNoPressureOnItsRest() {
        sql(
                "insert into agreed_rest (region_id, case_id, from_on, until_on, rhythm, by_person)"
                        + " select region_id, id, local_day() - 5, local_day() + 5, 'Elke vrijdag even langs', youth_id from case_file where id = :case");
        for (int i = 0; i < 2; i++) {
            String[] opinion = {
                "object",
                UUID.randomUUID().toString(),
                "thoughtOf",
                "Een groep",
                "thoughtBy",
                "School",
                "familyAsked",
                "true"
            };
            assertThat(director.post(file.path() + "/second-opinions", opinion).statusCode())
                    .isEqualTo(303);
        }
        assertThat(director.get("/work").body()).doesNotContain("rust onder druk");
        assertThat(director.get(file.path() + "/youth-wishes").body()).doesNotContain("second opinion gevraagd");
        for (int i = 0; i < 2; i++) {
            director.post(
                    file.path() + "/second-opinions",
                    "object",
                    UUID.randomUUID().toString(),
                    "thoughtOf",
                    "Een groep",
                    "thoughtBy",
                    "School");
        }
        assertThat(director.get("/work").body()).contains("rust onder druk");
    }

    @Test
    void anAgreementNamesTheHelpItServes() {
        sql("insert into tailored_help (region_id, case_id, text, status, by_person)"
                + " select region_id, id, 'Samen tekenen', 'running', youth_id from case_file where id = :case");
        UUID help = House.open()
                .asData()
                .sql("select id from tailored_help where case_id = :case")
                .param("case", file.id())
                .query(UUID.class)
                .single();
        String[] agreed = {
            "id",
            UUID.randomUUID().toString(),
            "text",
            "Haalt verf",
            "whoText",
            "De school",
            "forHelp",
            help.toString(),
            "visibleTo",
            "all",
            "whereabouts",
            "nobody"
        };
        assertThat(director.post(file.path() + "/agreements", agreed).statusCode())
                .isEqualTo(303);
        assertThat(file.youth().visits().get(file.path() + "/help").body()).contains("Samen tekenen", "Haalt verf");
        assertThat(director.get(file.path() + "/agreements").body()).contains("Hoort bij: Samen tekenen");
        agreed[1] = UUID.randomUUID().toString();
        agreed[7] = UUID.randomUUID().toString();
        assertThat(director.post(file.path() + "/agreements", agreed).statusCode())
                .as("help of another case")
                .isEqualTo(404);
    }

    @Test
    void whoIsCalledByAStopGetsMailWithoutNamesOrContent() {
        sql("update person set email = 'bas@example.org' where id in"
                + " (select person_id from participation where case_id = :case and role = 'guardian')");
        sql("insert into core_member (region_id, case_id, person_id, team, from_on, by_person)"
                + " select c.region_id, c.id, t.person_id, 'core', local_day(), t.person_id from case_file c"
                + " join participation t on t.case_id = c.id and t.role = 'guardian' where c.id = :case");
        ARegion.Somebody mother = file.parent("Debora");
        press(mother, "chair");
        assertThat(mails()).isEmpty();
        press(mother, "all");
        assertThat(mails())
                .hasSize(1)
                .allSatisfy(body -> assertThat(body)
                        .contains("/cases")
                        .doesNotContain("Debora", "Noor", "Te snel", file.id().toString()));
        assertThat(guardian.visits().get("/cases").body()).contains("op stop gedrukt");
    }

    private void press(ARegion.Somebody who, String to) {
        who.visits().post(file.path() + "/stops", "object", UUID.randomUUID().toString(), "why", "Te snel", "to", to);
    }

    private java.util.List<String> mails() {
        return House.open()
                .asData()
                .sql(
                        "select subject || ' ' || body from outgoing_mail where region_id = :region and to_address = 'bas@example.org'")
                .param("region", region.id())
                .query(String.class)
                .list();
    }

    private void end(UUID part) {
        HttpResponse<String> said = director.post(file.path() + "/participations/" + part + "/ending");
        assertThat(said.headers().firstValue("location").orElseThrow()).contains("help.no_gap");
        assertThat(director.get(file.path() + "/people?done=help.no_gap").body())
                .contains("geen dag zonder iemand");
    }

    private void sql(String sql) {
        House.open().asData().sql(sql).param("case", file.id()).update();
    }
}
