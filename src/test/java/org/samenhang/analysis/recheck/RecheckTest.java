package org.samenhang.analysis.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** After the meeting: whether people still work from it, what was different, what hurts, and in whose words. */
class RecheckTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Samira");
    private final String analysis = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void daysAreProposedAtTheHandOverAndPlannedAsLookBacks() {
        data("insert into analysis (case_id, region_id, state) values (:case, :region, 'handed_over')");
        String page = director.get(analysis + "/rechecks").body();
        Matcher day = Pattern.compile("name=\"on\"[^>]*value=\"(\\d{4}-\\d\\d-\\d\\d)\"")
                .matcher(page);
        assertThat(day.find()).isTrue();
        String first = day.group(1);
        assertThat(day.find()).isTrue();
        assertThat(director.post(analysis + "/rechecks", "on", "").statusCode()).isEqualTo(422);
        assertThat(director.post(analysis + "/rechecks", "on", first, "on", day.group(1), "on", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/closing").body()).contains("Werken we nog met de analyse?");
        assertThat(director.get(analysis + "/rechecks").body()).doesNotContain("Wanneer vragen we het?");
    }

    @Test
    void aNoComesBackOnTheWorkListUntilItIsTakenUp() {
        UUID due = lookBack(-1);
        Visitor samira = mother.visits();
        assertThat(samira.get(analysis).body()).contains("Werken jullie nog met wat we samen vonden?");
        // also on her own page, where she begins
        assertThat(samira.get(file.path()).body())
                .contains("Werken jullie nog met wat we samen vonden?", analysis + "/rechecks");
        // in a field of one line Enter presses the first button: she would have said yes
        assertThat(samira.get(analysis + "/rechecks").body())
                .containsPattern("<textarea[^>]* name=\"line\"")
                .doesNotContainPattern("<input[^>]* name=\"line\"");
        assertThat(samira.post(analysis + "/rechecks/" + due + "/answers", "answer", "misschien")
                        .statusCode())
                .isEqualTo(422);
        assertThat(samira.post(
                                analysis + "/rechecks/" + due + "/answers",
                                "answer",
                                "no",
                                "line",
                                "De zaterdag is weer weg.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(samira.get(analysis).body()).doesNotContain("Werken jullie nog met wat we samen vonden?");
        assertThat(samira.get(file.path()).body()).doesNotContain("Werken jullie nog met wat we samen vonden?");
        assertThat(director.get("/work").body()).contains("er wordt niet meer mee gewerkt");
        String page = director.get(analysis + "/rechecks").body();
        assertThat(page).contains("De zaterdag is weer weg.").contains("Ik pak dit op");
        assertThat(file.youth().visits().get(analysis + "/rechecks").body()).doesNotContain("zaterdag");
        Matcher answer =
                Pattern.compile("/rechecks/answers/([0-9a-f-]{36})/taking-up").matcher(page);
        assertThat(answer.find()).isTrue();
        assertThat(samira.post(analysis + "/rechecks/answers/" + answer.group(1) + "/taking-up")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.post(analysis + "/rechecks/answers/" + answer.group(1) + "/taking-up")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get("/work").body()).doesNotContain("er wordt niet meer mee gewerkt");
        assertThat(samira.post(analysis + "/rechecks/" + lookBack(9) + "/answers", "answer", "yes")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHurtsComesOnTheWorkListUntilThereWasATalk() {
        UUID statement = statement("Zij wil niet");
        Visitor samira = mother.visits();
        assertThat(samira.get(analysis).body()).contains("Klopt niet of doet pijn");
        samira.post(file.path() + "/reactions", "statement", "" + statement, "says", "hurts", "text", "");
        assertThat(director.get("/work").body()).contains("iets doet pijn");
        data(
                "insert into moment (region_id, case_id, kind, held_on, text, with_person, by_person, created_at) select :region, :case, 'conversation', current_date,"
                        + " 'Gesproken', '" + mother.id() + "', '"
                        + file.director().id() + "', now() + interval '1 second'");
        assertThat(director.get("/work").body()).doesNotContain("iets doet pijn");
    }

    @Test
    void aFamilyReadsAStatementInTheirOwnWordsAndTheTeamSeesTheProposal() {
        UUID statement = statement("Zij wil niet");
        Visitor samira = mother.visits();
        String wording = analysis + "/statements/" + statement + "/own-wording";
        assertThat(samira.get(wording).body()).contains("In de analyse staat: Zij wil niet");
        assertThat(samira.post(wording, "words", "Het lukt haar nog niet").statusCode())
                .isEqualTo(303);
        assertThat(samira.get(analysis).body())
                .contains("Het lukt haar nog niet")
                .doesNotContain("Zij wil niet");
        assertThat(samira.get(file.path() + "/reactions/new?statement=" + statement)
                        .body())
                .as("what she reacts to stands there in her words too")
                .contains("Het lukt haar nog niet")
                .doesNotContain("Zij wil niet");
        assertThat(file.youth().visits().get(analysis).body())
                .contains("Zij wil niet")
                .doesNotContain("Het lukt haar nog niet");
        assertThat(director.get(analysis + "/statements/" + statement).body())
                .contains("Zij wil niet")
                .contains("Zo wil het gezin het zeggen")
                .contains("Het lukt haar nog niet");
        assertThat(director.get(wording).statusCode()).isEqualTo(404);
        assertThat(samira.post(wording, "words", "").statusCode()).isEqualTo(303);
        assertThat(samira.get(analysis).body()).contains("Zij wil niet");
    }

    @Test
    void whatWasExpectedStandsBesideWhatWasDifferentAndIsNotAskedAgain() {
        data(
                "insert into wish (region_id, case_id, person_id, said_on, expects, by_person, visible_to) select :region, :case, '"
                        + mother.id() + "', current_date, 'Dat er iemand luistert', '" + mother.id() + "', 'team'");
        Visitor samira = mother.visits();
        assertThat(samira.get(analysis + "/afterwards").body()).contains("Dat er iemand luistert");
        assertThat(samira.post(analysis + "/afterwards", "different", "", "asHoped", "yes")
                        .statusCode())
                .isEqualTo(422);
        assertThat(samira.post(analysis + "/afterwards", "different", "Ik mocht eerst praten", "asHoped", "partly")
                        .statusCode())
                .isEqualTo(303);
        assertThat(samira.get(analysis + "/afterwards").body()).contains("Ik mocht eerst praten");
        assertThat(director.get(analysis + "/afterwards").body()).contains("Ik mocht eerst praten");
        assertThat(file.youth().visits().get(analysis + "/afterwards").body()).doesNotContain("eerst praten");
    }

    private UUID lookBack(int daysAhead) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into look_back (id, region_id, case_id, due_on, by_person)
                        values (:id, :region, :case, current_date + :days, :by)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("days", daysAhead)
                .param("by", file.director().id())
                .update();
        return id;
    }

    private UUID statement(String text) {
        UUID id = UUID.randomUUID();
        data("insert into statement (id, region_id, case_id, text, sphere, effect) select '" + id
                + "', :region, :case, '" + text + "', 'youth', 'hinders'");
        return id;
    }

    private void data(String sql) {
        House.open()
                .asData()
                .sql(sql)
                .param("region", region.id())
                .param("case", file.id())
                .update();
    }
}
