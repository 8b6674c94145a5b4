package org.samenhang.casework.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.springframework.dao.DataAccessException;

/** What goes wrong around the help of a family, and then: each has a rule and a message that says what to do. */
class WhatGoesWrongTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

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
        assertThat(director.post(file.path() + "/breakthroughs", rule).statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/stops/" + stop).body())
                .contains("Wat toch doorging", "Het houdt mensen veilig");
        assertThat(mother.visits().get(file.path() + "/stops/" + stop).body()).doesNotContain("Wat toch doorging");
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
