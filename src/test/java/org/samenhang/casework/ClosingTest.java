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
    private final String today = House.open().today().toString();

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
    void whoOpensItAgainJustAfterAnotherStillHasTheirReason() {
        close(director, UUID.randomUUID(), "yes", "Goed zo.", "Wij ook.", "");
        assertThat(reopen(director, "Het liep weer vast.").statusCode()).isEqualTo(303);
        HttpResponse<String> second = reopen(director, "Ze is terug bij haar vader.");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("De casus was net al weer geopend")
                .contains("Ze is terug bij haar vader.")
                .contains("Het liep weer vast.");
        assertThat(isClosed()).isFalse();
    }

    @Test
    void whoMakesAMistakeStillSeesWhatAnotherWroteMeanwhile() {
        ARegion.Somebody expert = file.expert("Expert");
        outcome(director, 0, "tevreden", "naar_onderwijs");
        HttpResponse<String> wrong = outcome(expert, 0, "betoverd", "uhp_voorkomen");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Kies een van de antwoorden.")
                .contains("Iemand anders legde dit intussen ook vast")
                .contains("Gaat weer naar school of leert weer")
                .containsPattern("value=\"uhp_voorkomen\"[^>]*checked")
                .contains("name=\"version\" value=\"1\"");

        UUID look = UUID.randomUUID();
        plan(look, "Gaat ze nog naar buiten?", "all");
        hold(director, look, 0, "everyone", "Ze wandelt elke dag.");
        HttpResponse<String> empty = hold(expert, look, 0, "nobody", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Schrijf op wat jullie vonden.")
                .contains("Iemand anders legde dit intussen ook vast")
                .contains("Ze wandelt elke dag.")
                .containsPattern("value=\"nobody\"[^>]*checked");
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
    void aLookBackGoesToAnotherDayOrIsCalledOffAndSaysWhy() {
        UUID look = UUID.randomUUID();
        plan(look, "Gaat ze nog naar buiten?", "all");
        String later = LocalDate.parse(today).plusDays(10).toString();

        HttpResponse<String> unexplained = replan(director, look, 0, later, "Gaat ze nog naar buiten?", "");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body())
                .contains("Schrijf op waarom het een andere dag wordt")
                .contains(later);
        assertThat(replan(director, look, 0, today, "Gaat ze nog elke dag naar buiten?", "")
                        .statusCode())
                .as("a typing error in the question asks for no reason")
                .isEqualTo(303);
        for (int press = 0; press < 2; press++) {
            assertThat(replan(director, look, 1, later, "Gaat ze nog elke dag naar buiten?", "Haar mentor is ziek.")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(count("select count(*) from look_back_change where case_id = :case"))
                .isEqualTo(1);
        ARegion.Somebody parent = file.parent("Moeder");
        assertThat(parent.visits().get(file.path() + "/closing").body())
                .contains("Haar mentor is ziek.")
                .contains("Gaat ze nog elke dag naar buiten?")
                .doesNotContain("/plan\"");

        HttpResponse<String> meanwhile = replan(director, look, 1, later, "Slaapt ze weer?", "");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("Slaapt ze weer?").contains("Gaat ze nog elke dag naar buiten?");

        assertThat(callOff(director, look, 2, "").statusCode()).isEqualTo(422);
        for (int press = 0; press < 2; press++) {
            assertThat(callOff(director, look, 2, "Moeder wil even rust.").statusCode())
                    .isEqualTo(303);
        }
        assertThat(parent.visits().get(file.path() + "/closing").body())
                .contains("gaat niet door")
                .contains("Moeder wil even rust.");
        HttpResponse<String> tooLate = replan(director, look, 3, today, "Slaapt ze weer?", "Toch eerder.");
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("Moeder wil even rust.").contains("Toch eerder.");
        assertThat(hold(director, look, 3, "some", "We keken toch terug.").statusCode())
                .as("it was held all the same")
                .isEqualTo(303);
        assertThat(count("select count(*) from access_log where case_id = :case and object_type = 'look_back'"
                        + " and action = 'update' and allowed"))
                .isPositive();
    }

    @Test
    void onlyTheTeamMovesALookBackAndOnlyWhoReadsItReadsWhyItMoved() {
        UUID look = UUID.randomUUID();
        plan(look, "Wat vinden wij als team?", "team");
        String later = LocalDate.parse(today).plusDays(10).toString();
        for (ARegion.Somebody other :
                new ARegion.Somebody[] {file.guardian("Voogd"), file.parent("Vader"), file.youth()}) {
            assertThat(replan(other, look, 0, later, "Anders?", "Omdat.").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(callOff(other, look, 0, "Omdat.").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(replan(director, look, 0, later, "Wat vinden wij als team?", "Het team is er dan niet.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(file.guardian("Gezinsvoogd")
                        .visits()
                        .get(file.path() + "/closing")
                        .body())
                .doesNotContain("Het team is er dan niet.");
        assertThat(file.expert("Expert").visits().get(file.path() + "/closing").body())
                .contains("Het team is er dan niet.");
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
            reader.to(file.path() + "/look-backs/" + look + "/plan")
                    .findsNoBarrier()
                    .picture("closing-replan");
            replan(
                    director,
                    look,
                    0,
                    LocalDate.parse(today).plusDays(9).toString(),
                    "Gaat ze naar buiten?",
                    "De mentor is ziek.");
            UUID off = UUID.randomUUID();
            plan(off, "Slaapt ze weer?", "all");
            reader.to(file.path() + "/look-backs/" + off + "/cancellation")
                    .findsNoBarrier()
                    .picture("closing-cancellation");
            callOff(director, off, 0, "Moeder wil even rust.");
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-moved");
            close(director, UUID.randomUUID(), "yes", "Ze fietst weer naar school.", "Wij durven los te laten.", "");
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-closed");
        }
        try (Reader reader = Reader.onPhone(director)) {
            reader.to(file.path() + "/closing").findsNoBarrier().picture("closing-phone");
            reader.to(file.path() + "/outcome").findsNoBarrier();
            reader.to(file.path() + "/look-backs/" + look + "/plan").findsNoBarrier();
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

    private HttpResponse<String> replan(
            ARegion.Somebody who, UUID id, int version, String dueOn, String question, String why) {
        return who.visits()
                .post(
                        file.path() + "/look-backs/" + id + "/plan",
                        "version",
                        Integer.toString(version),
                        "dueOn",
                        dueOn,
                        "question",
                        question,
                        "visibleTo",
                        question.contains("team") ? "team" : "all",
                        "why",
                        why);
    }

    private HttpResponse<String> callOff(ARegion.Somebody who, UUID id, int version, String why) {
        return who.visits()
                .post(
                        file.path() + "/look-backs/" + id + "/cancellation",
                        "version",
                        Integer.toString(version),
                        "why",
                        why);
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
