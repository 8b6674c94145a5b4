package org.samenhang.analysis.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** Two of one and one of two, and back, without scripts. */
class ShapingTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final Visitor director = file.director().visits();
    private final String path = file.path() + "/analysis";

    @Test
    void aStatementIsSplitAndPutBack() {
        UUID one = table.statement("Zij slaapt slecht en gaat niet naar school", "youth", "hinders");
        UUID key = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(
                                    "/statements/" + one + "/split",
                                    "text",
                                    "Zij slaapt slecht",
                                    "second",
                                    "Zij gaat niet naar school",
                                    "version",
                                    "0",
                                    "key",
                                    key.toString())
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(standing()).containsExactly("Zij slaapt slecht", "Zij gaat niet naar school");
        post("/undo");
        assertThat(standing()).containsExactly("Zij slaapt slecht en gaat niet naar school");
        post("/redo");
        assertThat(standing()).containsExactly("Zij slaapt slecht", "Zij gaat niet naar school");
    }

    @Test
    void anIdThatIsTakenInAnotherCaseMakesNothingAndBreaksNothing() {
        UUID one = table.statement("Zij slaapt slecht", "youth", "hinders");
        ACase another = ACase.of(region);
        UUID taken = new Table(region, another).statement("Van een ander", "youth", "hinders");
        assertThat(post(
                                "/statements/" + one + "/split",
                                "text",
                                "Eén",
                                "second",
                                "Twee",
                                "version",
                                "0",
                                "key",
                                taken.toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/statements/" + one + "/merging", "other", taken.toString(), "text", "x", "version", "0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(standing()).containsExactly("Zij slaapt slecht");
    }

    @Test
    void twoBecomeOneWithTheArrowsOfBothAndForWhomTheStricterWasMeant() {
        UUID kept = table.statement("Moeder maakt zich zorgen", "family", "hinders");
        UUID other = table.statement("Moeder is bang", "family", "hinders", "team", null);
        UUID third = table.statement("Zij blijft binnen", "youth", "hinders");
        table.link(other, third, "+");
        table.link(third, kept, "+");
        table.link(third, other, "+");
        table.link(kept, other, "+");
        ARegion.Somebody expert = file.expert("Deskundige");
        table.stance(expert, other, "does_not", "Bang is een te groot woord");
        assertThat(post(
                                "/statements/" + kept + "/merging",
                                "other",
                                other.toString(),
                                "text",
                                "Moeder is bang en bezorgd",
                                "version",
                                "0")
                        .statusCode())
                .isEqualTo(303);
        assertThat(standing()).containsExactly("Moeder is bang en bezorgd", "Zij blijft binnen");
        assertThat(arrows()).containsExactlyInAnyOrder(kept + " + " + third, third + " + " + kept);
        assertThat(table.reads(file.director(), "select visible_to from statement where id = '" + kept + "'"))
                .containsExactly("team");
        assertThat(director.get(path).body())
                .contains("Deskundige: deelt dit niet, over de eerdere woorden “Moeder is bang”");
        post("/undo");
        assertThat(standing()).containsExactly("Moeder maakt zich zorgen", "Moeder is bang", "Zij blijft binnen");
        assertThat(arrows()).hasSize(4).contains(kept + " + " + other, other + " + " + third);
        assertThat(table.reads(file.director(), "select visible_to from statement where id = '" + kept + "'"))
                .as("for whom it is meant is no step: that would open what was closed")
                .containsExactly("team");
    }

    @Test
    void anArrowToWhatWhoMergesMayNotSeeStaysForWhoMayAndTellsNothing() {
        UUID kept = table.statement("Moeder maakt zich zorgen", "family", "hinders");
        UUID other = table.statement("Moeder is bang", "family", "hinders");
        UUID unseen = table.statement("Alleen voor het team", "family", "hinders", "team", null);
        table.link(other, unseen, "+");
        table.link(unseen, other, "-");
        table.link(unseen, kept, "-");
        List<String> before = arrows();
        Visitor guardian = file.guardian("Voogd").visits();
        HttpResponse<String> merged = guardian.post(
                path + "/statements/" + kept + "/merging",
                "other",
                other.toString(),
                "text",
                "Moeder is bang en bezorgd",
                "version",
                "0");
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(arrows()).containsExactlyInAnyOrder(kept + " + " + unseen, unseen + " - " + kept);
        assertThat(guardian.get(path).body())
                .contains("Moeder is bang en bezorgd")
                .doesNotContain(unseen.toString(), "Alleen voor het team");
        guardian.post(path + "/undo");
        assertThat(arrows()).containsExactlyInAnyOrderElementsOf(before);
        guardian.post(path + "/redo");
        assertThat(arrows()).containsExactlyInAnyOrder(kept + " + " + unseen, unseen + " - " + kept);
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotUndoneAndTheyAreNamed() {
        UUID one = table.statement("Eerst", "care", "helps");
        post("/statements/" + one + "/wording", "text", "Van de voorzitter", "version", "0");
        Visitor guardian = file.guardian("Voogd").visits();
        assertThat(guardian.post(path + "/statements/" + one + "/wording", "text", "Van de voogd", "version", "1")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = post("/undo");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Voogd heeft dit intussen veranderd")
                .contains("Van de voogd");
        assertThat(standing()).containsExactly("Van de voogd");
        assertThat(guardian.post(path + "/undo").statusCode()).isEqualTo(303);
        assertThat(standing()).containsExactly("Van de voorzitter");
        post("/undo");
        assertThat(standing()).containsExactly("Eerst");
    }

    @Test
    void aStanceOnEarlierWordsStaysReadableAsThat() {
        UUID one = table.statement("Hij luistert nooit", "youth", "hinders");
        table.stance(file.parent("Bas"), one, "does_not", "Nooit is niet waar");
        post("/statements/" + one + "/wording", "text", "Hij luistert soms niet", "version", "0");
        assertThat(director.get(path).body())
                .contains("Bas: deelt dit niet, over de eerdere woorden “Hij luistert nooit”");
    }

    @Test
    void whoComesLaterSeesBothTextsAndChooses() {
        UUID one = table.statement("Eerst", "care", "helps");
        post("/statements/" + one + "/wording", "text", "Als eerste opgeslagen", "version", "0");
        HttpResponse<String> second =
                post("/statements/" + one + "/wording", "text", "Als tweede getypt", "version", "0");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Als eerste opgeslagen").contains("Als tweede getypt");
        assertThat(post("/statements/" + one + "/wording", "text", "Als tweede getypt", "version", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(standing()).containsExactly("Als tweede getypt");
    }

    @Test
    void wordsThatWereOnceForTheTeamAloneStayTheTeams() {
        UUID one = table.statement("Wat alleen het team mag lezen", "youth", "hinders", "team", null);
        ARegion.Somebody father = file.parent("Bas");
        post("/statements/" + one + "/wording", "text", "Wat iedereen mag lezen", "version", "0");
        House.open()
                .asData()
                .sql("update statement set visible_to = 'all' where id = :id")
                .param("id", one)
                .update();
        assertThat(table.reads(father, "select text from statement")).containsExactly("Wat iedereen mag lezen");
        assertThat(table.reads(father, "select before::text from analysis_edit"))
                .isEmpty();
        assertThat(table.reads(file.director(), "select before ->> 'text' from analysis_edit"))
                .containsExactly("Wat alleen het team mag lezen");
    }

    @Test
    void aLineThatIsSentTwiceIsPutDownOnce() {
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            post("/statements", "text", "Eén keer", "sphere", "care", "effect", "helps", "key", key);
        }
        assertThat(standing()).containsExactly("Eén keer");
    }

    @Test
    void fiftyStepsAreTakenBackAndThenThePageSaysThatThatIsTheLimit() {
        UUID one = table.statement("Woorden 0", "youth", "hinders");
        for (int step = 0; step < 55; step++) {
            post("/statements/" + one + "/wording", "text", "Woorden " + (step + 1), "version", Integer.toString(step));
        }
        for (int step = 0; step < 50; step++) {
            post("/undo");
        }
        assertThat(standing()).containsExactly("Woorden 5");
        HttpResponse<String> further = post("/undo");
        assertThat(standing()).containsExactly("Woorden 5");
        assertThat(director.get(further.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("de laatste vijftig stappen");
        for (int step = 0; step < 50; step++) {
            post("/redo");
        }
        assertThat(standing()).containsExactly("Woorden 55");
    }

    private HttpResponse<String> post(String where, String... fields) {
        return director.post(path + where, fields);
    }

    private List<String> standing() {
        return table.reads(
                file.director(),
                "select text from statement where withdrawn_at is null order by position, created_at, id");
    }

    private List<String> arrows() {
        return table.reads(
                file.director(), "select from_id || ' ' || sign || ' ' || to_id from link where withdrawn_at is null");
    }
}
