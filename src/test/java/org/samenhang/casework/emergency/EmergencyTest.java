package org.samenhang.casework.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A case opens in an emergency: with a reason, for a while, seen by the privacy officer at once and by the family in time. */
class EmergencyTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody helper = region.professional("Yvonne Kramer", null, Duty.EXPERT);
    private final ARegion.Somebody officer = region.professional("Otto", null, Duty.PRIVACY_OFFICER);

    @Test
    void itIsOpenedToldAndJudged() {
        assertThat(helper.visits().get(theirs.path()).statusCode()).isEqualTo(404);
        try (Reader reader = Reader.of(helper)) {
            reader.to("/cases")
                    .page()
                    .getByText("In een noodgeval een andere casus openen")
                    .click();
            reader.findsNoBarrier().picture("emergency-ask");
            reader.page().locator("#number").fill("bestaat-niet");
            reader.page().locator("#reason").fill("Zij is vannacht weggelopen en belt ons nu.");
            reader.page().locator("main form button[type=submit]").click();
            assertThat(reader.page().locator("main").innerText()).contains("geen casus met dit nummer");
            assertThat(reader.page().locator("#reason").inputValue()).contains("vannacht weggelopen");
            reader.page().locator("#number").fill(number());
            reader.page().locator("main form button[type=submit]").click();
            assertThat(reader.page().url()).contains(theirs.path());
            assertThat(reader.page().locator("main").innerText()).contains("vier uur voor je open");
        }
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select distinct emergency from access_log where case_id = :case and person_id = :who and allowed")
                        .param("case", theirs.id())
                        .param("who", helper.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);

        for (String page : List.of("", "/log")) {
            assertThat(theirs.youth().visits().get(theirs.path() + page).body())
                    .as("the family before its day: " + page)
                    .doesNotContain("Yvonne")
                    .doesNotContain("noodgeval");
        }
        assertThat(theirs.director().visits().get(theirs.path() + "/log").body())
                .contains("Yvonne Kramer", "vannacht weggelopen");

        try (Reader reader = Reader.of(officer)) {
            reader.to("/privacy/emergencies").findsNoBarrier().picture("emergency-list");
            assertThat(reader.page().locator("main").innerText()).contains("Yvonne Kramer", number(), "1 keer");
            assertThat(reader.page().locator("main").innerText()).doesNotContain("Noor");
            reader.page().locator("main form button[type=submit]").click();
            reader.findsNoBarrier();
            assertThat(reader.page().locator("main").innerText()).contains("Kies of het terecht was");
            reader.page().getByLabel("Ja").check();
            reader.page().locator("textarea").fill("Er was gevaar en niemand nam op.");
            reader.page().locator("input[type=date]").fill(House.open().today().toString());
            reader.page().locator("main form button[type=submit]").click();
            assertThat(reader.page().locator("main").innerText()).contains("terecht", "niemand nam op");
        }
        assertThat(officer.visits().get(theirs.path()).statusCode()).isEqualTo(404);
        assertThat(theirs.youth().visits().get(theirs.path() + "/log").body())
                .contains("Yvonne Kramer", "vannacht weggelopen", "vond dat terecht");
        try (Reader phone = Reader.onPhone(theirs.youth())) {
            phone.to(theirs.path() + "/log").findsNoBarrier().picture("emergency-family");
        }
    }

    @Test
    void itClosesByItself() {
        open(helper.visits());
        assertThat(helper.visits().get(theirs.path()).statusCode()).isEqualTo(200);
        House.open().asData().sql("""
                        update participation set from_at = now() - interval '5 hours', until_at = now() - interval '1 minute'
                         where person_id = :who
                        """).param("who", helper.id()).update();
        assertThat(helper.visits().get(theirs.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseOpensOrJudges() {
        for (ARegion.Somebody other : List.of(
                region.professional("Beheerder", null, Duty.ADMINISTRATOR),
                region.professional("Analist", null, Duty.ANALYST),
                officer,
                theirs.guardian("Voogd"),
                theirs.parent("Moeder"))) {
            assertThat(other.visits().get("/emergency").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(open(other.visits())).as(other.name()).isEqualTo(404);
        }
        assertThat(open(ARegion.ofItsOwn().processDirector().visits())).isEqualTo(422);
        for (ARegion.Somebody other : List.of(helper, theirs.director(), theirs.youth())) {
            assertThat(other.visits().get("/privacy/emergencies").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
    }

    /** Nobody judges their own opening, whatever their duties. */
    @Test
    void whoOpenedItDoesNotJudgeIt() {
        ARegion.Somebody both = region.professional("Beide", null, Duty.EXPERT, Duty.PRIVACY_OFFICER);
        assertThat(open(both.visits())).isEqualTo(303);
        String id = House.open()
                .asData()
                .sql("select id::text from emergency_access where person_id = :who")
                .param("who", both.id())
                .query(String.class)
                .single();
        both.visits().post("/privacy/emergencies/" + id, "right", "yes", "words", "Prima", "tellOn", "2026-11-22");
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select count(*) from emergency_access where id = cast(:id as uuid) and judged_by is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private int open(Visitor visitor) {
        return visitor.post("/emergency", "number", number(), "reason", "Er is nu gevaar en niemand neemt op.")
                .statusCode();
    }

    private String number() {
        return House.open()
                .asData()
                .sql("select number from case_file where id = :id")
                .param("id", theirs.id())
                .query(String.class)
                .single();
    }
}
