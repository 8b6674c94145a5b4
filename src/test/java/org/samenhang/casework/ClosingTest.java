package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

class ClosingTest {

    private static final Pattern LOOK_BACK = Pattern.compile("/look-backs/([0-9a-f-]{36})\"");

    private final ACase file = ACase.of(ARegion.ofItsOwn());
    private final ARegion.Somebody director = file.director();
    private final String today =
            LocalDate.now(House.open().bean(java.time.Clock.class)).toString();

    @Test
    void withoutTheJudgementOfBothSidesItStaysOpenAndNothingTypedIsLost() {
        HttpResponse<String> unsaid = close(director, UUID.randomUUID(), "", "Wij slapen weer.", "", "");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Kies of het standhoudt.").contains("Wij slapen weer.");

        HttpResponse<String> oneSide = close(director, UUID.randomUUID(), "yes", "Wij <b>slapen</b> weer.", "", "");
        assertThat(oneSide.statusCode()).isEqualTo(422);
        assertThat(oneSide.body())
                .contains("Schrijf op wat de professionals ervan zeggen.")
                .contains("Wij &lt;b&gt;slapen&lt;/b&gt; weer.")
                .doesNotContain("<b>slapen</b>");

        HttpResponse<String> noReason = close(director, UUID.randomUUID(), "no", "", "", "");
        assertThat(noReason.body()).contains("Schrijf op waarom jullie toch sluiten.");
        assertThat(isClosed()).isFalse();
        assertThat(closings()).isZero();
    }

    @Test
    void closedTwiceUnderOneIdIsClosedOnceAndItCanBeUndone() {
        UUID id = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            HttpResponse<String> answer =
                    close(director, id, "yes", "Ze fietst weer naar school.", "Wij durven los te laten.", "");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("?done=closing.closed");
        }
        assertThat(isClosed()).isTrue();
        assertThat(closings()).isEqualTo(1);

        HttpResponse<String> another = close(director, UUID.randomUUID(), "no", "", "", "Ze is verhuisd.");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains("De casus is al afgesloten.").contains("Ze is verhuisd.");
        assertThat(closings()).isEqualTo(1);

        assertThat(reopen(director, " ").statusCode()).isEqualTo(422);
        assertThat(isClosed()).isTrue();
        assertThat(reopen(director, "Het liep weer vast.").statusCode()).isEqualTo(303);
        assertThat(reopen(director, "Het liep weer vast.").statusCode()).isEqualTo(303);
        assertThat(isClosed()).isFalse();
        assertThat(director.visits().get(file.path() + "/closing").body())
                .contains("Het liep weer vast.")
                .contains("Ze fietst weer naar school.");

        assertThat(close(director, UUID.randomUUID(), "no", "", "", "Ze is verhuisd.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(isClosed()).isTrue();
        assertThat(closings()).isEqualTo(2);
    }

    @Test
    void onlyWhoDirectsTheCaseClosesItAndOpensItAgain() {
        ARegion.Somebody guardian = file.guardian("Voogd");
        ARegion.Somebody expert = file.expert("Expert");
        ARegion.Somebody parent = file.parent("Vader");
        ARegion.Somebody elsewhere = ARegion.ofItsOwn().processDirector();
        for (ARegion.Somebody other : new ARegion.Somebody[] {guardian, expert, parent, file.youth(), elsewhere}) {
            assertThat(close(other, UUID.randomUUID(), "no", "", "", "Klaar.").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(close(other, UUID.randomUUID(), "", "", "", "").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(isClosed()).isFalse();
        close(director, UUID.randomUUID(), "yes", "Goed zo.", "Wij ook.", "");
        for (ARegion.Somebody other : new ARegion.Somebody[] {guardian, expert, parent, elsewhere}) {
            assertThat(reopen(other, "Toch niet.").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(isClosed()).isTrue();
        assertThat(guardian.visits().get(file.path() + "/closing").body())
                .contains("Goed zo.")
                .doesNotContain("/reopen");
        assertThat(elsewhere.visits().get(file.path() + "/closing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatItBroughtIsForTheTeamAndCountsInTheFigures() {
        assertThat(outcome(director, 0, "tevreden", "naar_onderwijs").statusCode())
                .isEqualTo(303);
        assertThat(outcome(director, 0, "tevreden", "naar_onderwijs").statusCode())
                .as("the same once more")
                .isEqualTo(303);
        HttpResponse<String> meanwhile = outcome(file.expert("Expert"), 0, "deels", "uhp_voorkomen");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body())
                .contains("Iemand anders legde dit intussen ook vast")
                .contains("Gaat weer naar school of leert weer")
                .containsPattern("value=\"uhp_voorkomen\"[^>]*checked");
        assertThat(House.open()
                        .asData()
                        .sql("select judgement_family || ' ' || array_to_string(results, ',') || ' ' || version"
                                + " from outcome where case_id = :case")
                        .param("case", file.id())
                        .query(String.class)
                        .single())
                .isEqualTo("tevreden naar_onderwijs 1");

        for (ARegion.Somebody other :
                new ARegion.Somebody[] {file.guardian("Voogd"), file.parent("Vader"), file.youth()}) {
            assertThat(other.visits().get(file.path() + "/outcome").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(outcome(other, 1, "deels", "uhp_voorkomen").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(other.visits().get(file.path() + "/closing").body())
                    .doesNotContain("Gaat weer naar school of leert weer");
        }
        close(director, UUID.randomUUID(), "yes", "Goed zo.", "Wij ook.", "");
        assertThat(outcome(director, 1, "niet_tevreden", "naar_onderwijs").statusCode())
                .as("added to after the closing")
                .isEqualTo(303);
        assertThat(register())
                .contains("niet_tevreden")
                .contains("naar_onderwijs")
                .contains(today);
    }

    @Test
    void lookingBackIsPlannedHeldAndReadByWhoMay() {
        HttpResponse<String> unasked = director.visits()
                .post(file.path() + "/look-backs", "dueOn", "2001-01-01", "question", "", "visibleTo", "all");
        assertThat(unasked.statusCode()).isEqualTo(422);
        assertThat(unasked.body())
                .contains("Deze dag is al geweest")
                .contains("Schrijf op wat jullie dan willen weten");
        UUID same = UUID.randomUUID();
        plan(same, "Gaat ze nog naar buiten?", "all");
        plan(same, "Gaat ze nog naar buiten?", "all");
        plan(UUID.randomUUID(), "Wat vinden wij als team?", "team");
        assertThat(count("select count(*) from look_back where case_id = :case"))
                .isEqualTo(2);

        close(director, UUID.randomUUID(), "yes", "Goed zo.", "Wij ook.", "");
        HttpResponse<String> empty = hold(director, same, 0, "everyone", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(hold(director, same, 0, "everyone", "Ze wandelt elke dag.").statusCode())
                .isEqualTo(303);
        assertThat(hold(director, same, 0, "everyone", "Ze wandelt elke dag.").statusCode())
                .as("the same once more")
                .isEqualTo(303);
        HttpResponse<String> meanwhile = hold(director, same, 0, "nobody", "Ze wandelt niet meer.");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("Ze wandelt elke dag.").contains("Ze wandelt niet meer.");

        String family =
                file.parent("Moeder").visits().get(file.path() + "/closing").body();
        assertThat(family)
                .contains("Wat zeiden we aan het eind?")
                .contains("Ze wandelt elke dag.")
                .contains("Goed zo.")
                .doesNotContain("Wat vinden wij als team?");
        ARegion.Somebody guardian = file.guardian("Voogd");
        assertThat(hold(guardian, same, 1, "some", "Anders.").statusCode()).isEqualTo(404);
        assertThat(hold(director, UUID.randomUUID(), 0, "some", "Anders.").statusCode())
                .isEqualTo(404);
        String team = director.visits().get(file.path() + "/closing").body();
        Matcher first = LOOK_BACK.matcher(team);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).as("what is still to come stands on top").isNotEqualTo(same.toString());
    }

    @Test
    void thePagesHaveNoBarriers() {
        plan(UUID.randomUUID(), "Gaat ze nog naar buiten?", "all");
        UUID look = House.open()
                .asData()
                .sql("select id from look_back where case_id = :case")
                .param("case", file.id())
                .query(UUID.class)
                .single();
        outcome(director, 0, "deels", "naar_onderwijs");
        try (Reader reader = Reader.of(director)) {
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-open");
            reader.to(file.path() + "/outcome").findsNoBarrier().picture("closing-outcome");
            reader.to(file.path() + "/look-backs/" + look).findsNoBarrier().picture("closing-look-back");
            close(director, UUID.randomUUID(), "yes", "Ze fietst weer naar school.", "Wij durven los te laten.", "");
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-closed");
        }
        try (Reader reader = Reader.onPhone(director)) {
            reader.to(file.path() + "/closing").findsNoBarrier();
            reader.to(file.path() + "/outcome").findsNoBarrier();
        }
        try (Reader reader = Reader.onPhone(file.youth())) {
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-family");
        }
    }

    private HttpResponse<String> close(
            ARegion.Somebody who, UUID id, String lasting, String family, String professionals, String reason) {
        return who.visits()
                .post(
                        file.path() + "/closing",
                        "closing",
                        id.toString(),
                        "closedOn",
                        today,
                        "lasting",
                        lasting,
                        "familySays",
                        family,
                        "professionalsSay",
                        professionals,
                        "reasonNotLasting",
                        reason);
    }

    private HttpResponse<String> reopen(ARegion.Somebody who, String why) {
        return who.visits().post(file.path() + "/reopen", "why", why);
    }

    private HttpResponse<String> outcome(ARegion.Somebody who, int version, String judgement, String result) {
        return who.visits()
                .post(
                        file.path() + "/outcome",
                        "version",
                        Integer.toString(version),
                        "judgementFamily",
                        judgement,
                        "results",
                        result,
                        "harmfulCare",
                        "steeds_minder_vrijheid",
                        "patterns",
                        "onderwijs_weggevallen",
                        "patterns",
                        "noodzaak_tot_handelen",
                        "cost",
                        "gelijk",
                        "careAdviser",
                        "no");
    }

    private void plan(UUID id, String question, String visibleTo) {
        assertThat(director.visits()
                        .post(
                                file.path() + "/look-backs",
                                "lookBack",
                                id.toString(),
                                "dueOn",
                                today,
                                "question",
                                question,
                                "visibleTo",
                                visibleTo)
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> hold(ARegion.Somebody who, UUID id, int version, String works, String text) {
        return who.visits()
                .post(
                        file.path() + "/look-backs/" + id,
                        "version",
                        Integer.toString(version),
                        "heldOn",
                        today,
                        "worksFromAnalysis",
                        works,
                        "text",
                        text);
    }

    private String register() {
        return director.visits()
                .get("/monitor/" + today.substring(0, 4) + "/register.csv")
                .body();
    }

    private boolean isClosed() {
        return count("select count(*) from case_file where id = :case and closed_at is not null") == 1;
    }

    private int closings() {
        return count("select count(*) from closing where case_id = :case");
    }

    private int count(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }
}
