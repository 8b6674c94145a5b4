package org.samenhang.casework.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A core team steers by a course, sits together for an hour a week, and stops when somebody says so. */
class CoreTeamTest {

    private static final LocalDate TODAY = House.open().today();

    private final ACase file = ACase.of(ARegion.ofItsOwn());
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody guardian = file.guardian("Voogd Bas");
    private final Visitor director = file.director().visits();

    @Test
    void anotherCourseHasAReasonAndTheEarlierOneStays() {
        assertThat(course(0, "Eerst school", "").statusCode()).isEqualTo(422);
        assertThat(course(0, "Eerst school\nDan rust", "Na de analyse").statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = course(0, "Iets anders", "Ik zag het eerste niet");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Iets anders", "Eerst school", "intussen");
        assertThat(course(1, "Eerst rust", "School was te snel").statusCode()).isEqualTo(303);
        assertThat(director.get(file.path()).body()).contains("Eerst rust").doesNotContain("Dan rust");
        assertThat(director.get(file.path() + "/core-team").body())
                .contains("Eerst rust", "School was te snel", "Dan rust");
    }

    @Test
    void whatNamesNoPrincipleIsASidePathUntilItWasTalkedAbout() {
        course(0, "Eerst school", "Na de analyse");
        String hour = begin();
        String principle = file.one("select id::text from course_principle where case_id = :case");
        assertThat(decide(hour, "Elke dag naar school", principle)).isEqualTo(303);
        assertThat(decide(hour, "Toch een test doen", "none")).isEqualTo(303);
        assertThat(decide(hour, "Zonder antwoord", "")).isEqualTo(422);
        assertThat(director.get(file.path() + "/core-team").body())
                .contains("Toch een test doen", "zijpad")
                .doesNotContain("Elke dag naar school");
        String side = file.one("select id::text from course_step where case_id = :case and principle_id is null");
        director.post(file.path() + "/course-steps/" + side, "words", "We laten de test");
        assertThat(director.get(file.path() + "/core-team").body()).doesNotContain("Toch een test doen");
    }

    @Test
    void keptAndNotKeptIsNeverSaidOfAFamily() {
        String hour = begin();
        agree(hour, "Moeder belt terug", mother.id());
        agree(hour, "Bas schrijft het verslag", guardian.id());
        String next = closeAndBegin(hour);
        String ofMother = file.one("select id::text from agreement where case_id = :case and text like 'Moeder%'");
        String ofGuardian = file.one("select id::text from agreement where case_id = :case and text like 'Bas%'");
        assertThat(director.get(next + "/actions").body())
                .contains("outcome-" + ofGuardian, "yielded-" + ofMother)
                .doesNotContain("outcome-" + ofMother);
        director.post(
                next + "/actions",
                "outcome-" + ofMother,
                "not_kept",
                "yielded-" + ofMother,
                "Ze praatten lang",
                "outcome-" + ofGuardian,
                "not_kept");
        assertThat(file.one("select string_agg(coalesce(outcome, 'unsaid'), ',' order by outcome nulls last)"
                        + " from weekly_action where case_id = :case"))
                .isEqualTo("not_kept,unsaid");
        String team = director.get(file.path() + "/core-team").body();
        String picture = team.substring(team.indexOf("table-wrap"), team.indexOf("</table>"));
        assertThat(picture).contains("Voogd Bas", "1 niet").doesNotContain("Debora");
        // even when a row says it, past every rule for writing, the picture does not
        assertThat(House.open()
                        .asData()
                        .sql(
                                "update weekly_action set outcome = 'not_kept' where agreement_id = cast(:agreement as uuid)")
                        .param("agreement", ofMother)
                        .update())
                .isEqualTo(1);
        team = director.get(file.path() + "/core-team").body();
        assertThat(team.substring(team.indexOf("table-wrap"), team.indexOf("</table>")))
                .contains("Voogd Bas")
                .doesNotContain("Debora");
    }

    @Test
    void whatIsDoneForGoodIsTickedOffOnceAndDoesNotComeBack() {
        String hour = begin();
        agree(hour, "Bas schrijft het verslag", guardian.id());
        agree(hour, "Moeder belt terug", mother.id());
        String next = closeAndBegin(hour);
        String ofGuardian = file.one("select id::text from agreement where case_id = :case and text like 'Bas%'");
        String ofMother = file.one("select id::text from agreement where case_id = :case and text like 'Moeder%'");
        director.post(
                next + "/actions",
                "outcome-" + ofGuardian,
                "kept",
                "over-" + ofGuardian,
                "true",
                "over-" + ofMother,
                "true");
        assertThat(file.one(
                        "select string_agg(text, ',') from agreement where case_id = :case and done_at is not null"))
                .isEqualTo("Bas schrijft het verslag");
        assertThat(director.get(closeAndBegin(next) + "/actions").body())
                .contains(ofMother)
                .doesNotContain(ofGuardian);
    }

    @Test
    void theFamilyReadsThePresentAndWhatComesNextAndNoMore() {
        String hour = begin();
        write(hour, "check_in", "checkIn", "Ik kan niet meer slapen");
        assertThat(finish(hour, "Bas belt maandag").statusCode()).isEqualTo(422);
        write(hour, "present", "present", "Noor was drie dagen op school");
        assertThat(mother.visits().get(file.path() + "/core-team").body()).doesNotContain("drie dagen op school");
        assertThat(finish(hour, "Bas belt maandag").statusCode()).isEqualTo(303);
        for (String page : new String[] {file.path() + "/core-team", hour}) {
            assertThat(mother.visits().get(page).body())
                    .contains("drie dagen op school", "Bas belt maandag")
                    .doesNotContain("niet meer slapen");
        }
        assertThat(director.get(hour).body()).contains("niet meer slapen");
        // what is ended is read, not written
        write(hour, "present", "present", "Toch anders");
        assertThat(director.get(hour).body()).doesNotContain("Toch anders");
    }

    @Test
    void whicheverButtonIsPressedAllThatWasTypedIsKept() {
        String hour = begin();
        String[] words = {"nextWords", "Bas belt maandag", "was-nextWords", "", "checkOut", "Moe", "was-checkOut", ""};
        String[] action = {"text", "Bas belt", "who", "", "principle", "none", "forAll", "professionals"};
        HttpResponse<String> half = director.post(hour + "/next-actions", both(words, action));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Bas belt maandag", "Moe", ">Bas belt<");
        assertThat(director.post(hour + "/next", both(words, action)).statusCode())
                .as("the other button does not leave it behind")
                .isEqualTo(422);
        action[3] = guardian.id().toString();
        String location = director.post(hour + "/next-actions", both(words, action))
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(director.get(location).body())
                .contains("Bas belt maandag", "Moe", "Bas belt</span>")
                .containsPattern("value=\"professionals\"[^>]*checked");
        words[1] = "Bas belt dinsdag";
        HttpResponse<String> late = director.post(hour + "/next-actions", both(words, action));
        assertThat(late.statusCode()).as("somebody wrote meanwhile").isEqualTo(422);
        assertThat(late.body()).contains("Bas belt maandag", "Bas belt dinsdag");
        assertThat(file.one("select count(*)::text from course_step where case_id = :case"))
                .isEqualTo("1");
    }

    @Test
    void twoWhoWriteInOneStepSeeEachOther() {
        String hour = begin();
        write(hour, "present", "present", "Het gaat beter");
        HttpResponse<String> second =
                guardian.visits().post(hour + "/present", "present", "Het gaat slechter", "was-present", "");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Het gaat slechter", "Het gaat beter");
    }

    @Test
    void twoWhoLookAtOneAgreementSeeEachOther() {
        String hour = begin();
        agree(hour, "Bas schrijft het verslag", guardian.id());
        agree(hour, "Froukje belt school", file.expert("Froukje").id());
        String next = closeAndBegin(hour);
        String page = director.get(next + "/actions").body();
        String ofBas = file.one("select id::text from agreement where case_id = :case and text like 'Bas%'");
        String ofFroukje = file.one("select id::text from agreement where case_id = :case and text like 'Froukje%'");
        String was = page.replaceAll("(?s).*name=\"was-" + ofBas + "\" value=\"([^\"]+)\".*", "$1");
        String[] mine = {"was-" + ofBas, was, "yielded-" + ofBas, "Het ligt er", "was-" + ofFroukje, was};
        String[] theirs = {
            "was-" + ofBas,
            was,
            "yielded-" + ofBas,
            "Nog niet af",
            "was-" + ofFroukje,
            was,
            "yielded-" + ofFroukje,
            "Ja"
        };
        assertThat(director.post(next + "/actions", mine).statusCode()).isEqualTo(303);
        HttpResponse<String> late = guardian.visits().post(next + "/actions", theirs);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Het ligt er", "Nog niet af", "schreef hier intussen");
        String now = late.body().replaceAll("(?s).*name=\"was-" + ofBas + "\" value=\"([^\"]+)\".*", "$1");
        theirs[1] = now;
        assertThat(guardian.visits().post(next + "/actions", theirs).statusCode())
                .isEqualTo(303);
        // who changed nothing of it leaves what the other wrote
        assertThat(director.post(
                                next + "/actions",
                                "was-" + ofBas,
                                now,
                                "yielded-" + ofBas,
                                "Het ligt er",
                                "was-" + ofFroukje,
                                was)
                        .statusCode())
                .isEqualTo(303);
        assertThat(file.one(
                        "select string_agg(yielded, ',' order by yielded) from weekly_action where case_id = :case"))
                .isEqualTo("Ja,Nog niet af");
    }

    @Test
    void whereSomebodyIsShieldedAnActionSaysWhetherItTellsWhere() {
        ARegion.Somebody father = file.parent("Evert");
        file.shields(mother, father);
        String hour = begin();
        String[] action = {
            "object",
            UUID.randomUUID().toString(),
            "text",
            "Bas rijdt naar Bedum",
            "who",
            guardian.id().toString(),
            "principle",
            "none"
        };
        assertThat(director.post(hour + "/next-actions", action).statusCode()).isEqualTo(422);
        String[] said = java.util.Arrays.copyOf(action, action.length + 2);
        said[action.length] = "whereabouts";
        said[action.length + 1] = mother.id().toString();
        assertThat(director.post(hour + "/next-actions", said).statusCode()).isEqualTo(303);
        assertThat(mother.visits().get(file.path() + "/agreements").body()).contains("Bedum");
        assertThat(father.visits().get(file.path() + "/agreements").body()).doesNotContain("Bedum");
        // the present is asked too, and the answer holds for the whole hour
        assertThat(director.post(hour + "/present", "present", "Zij wonen in Bedum", "was-present", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                hour + "/present",
                                "present",
                                "Zij wonen in Bedum",
                                "was-present",
                                "",
                                "whereabouts",
                                mother.id().toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(finish(hour, "Rust").statusCode()).isEqualTo(303);
        assertThat(mother.visits().get(file.path() + "/core-team").body()).contains("Bedum");
        assertThat(father.visits().get(file.path() + "/core-team").body()).doesNotContain("Bedum");
    }

    @Test
    void aStopForTheChairAloneIsKnownToNobodyElse() {
        ARegion.Somebody expert = file.expert("Froukje");
        String stop = press(mother, "Het gaat mij te snel", "chair");
        assertThat(director.get(stop).body()).contains("te snel");
        assertThat(mother.visits().get(stop).body()).contains("te snel");
        for (ARegion.Somebody other : new ARegion.Somebody[] {guardian, expert, file.youth()}) {
            assertThat(other.visits().get(stop).statusCode()).as(other.name()).isEqualTo(404);
            for (String page : new String[] {"", "/core-team"}) {
                assertThat(other.visits().get(file.path() + page).body())
                        .as(other.name() + page)
                        .doesNotContain("te snel", "op stop gedrukt");
            }
        }
        assertThat(director.get("/work").body()).contains("op stop gedrukt");
    }

    @Test
    void aStopIsLiftedWithWhatCameOfItByWhoPressedOrDirects() {
        String stop = press(mother, "Het gaat mij te snel", "all");
        assertThat(guardian.visits().get(file.path()).body()).contains("op stop gedrukt", "niets nieuws opgeschaald");
        assertThat(guardian.visits().get(stop + "/lifting").statusCode()).isEqualTo(404);
        assertThat(mother.visits().get(stop + "/zoom").statusCode()).isEqualTo(404);
        guardian.visits().post(stop + "/zoom", "seen", "Iedereen belde tegelijk", "first", "Eén belt", "was", "");
        assertThat(director.post(stop + "/lifting", "outcome", "").statusCode()).isEqualTo(422);
        assertThat(director.post(stop + "/lifting", "outcome", "Bas belt, verder niemand")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(file.path()).body()).doesNotContain("op stop gedrukt");
        assertThat(mother.visits().get(stop).body()).contains("Bas belt, verder niemand", "Iedereen belde tegelijk");
    }

    @Test
    void everybodyAgreesForThemselvesAndAFamilySitsInTheAnalysisTeam() {
        assertThat(place(mother, "core")).isEqualTo(422);
        assertThat(place(mother, "analysis")).isEqualTo(303);
        assertThat(place(guardian, "both")).isEqualTo(303);
        director.post(
                file.path() + "/core-team/declaration",
                "object",
                UUID.randomUUID().toString(),
                "text",
                "Wij blijven, ook als het schuurt");
        String declaration = file.one("select id::text from core_declaration where case_id = :case");
        for (ARegion.Somebody who : new ARegion.Somebody[] {mother, file.youth()}) {
            who.visits().post(file.path() + "/core-team/declaration/agreement", "declaration", declaration);
        }
        assertThat(file.one(
                        "select string_agg(p.name, ',') from core_declaration_yes y join person p on p.id = y.by_person"
                                + " where y.case_id = :case"))
                .isEqualTo(mother.name());
        assertThat(guardian.visits().get(file.path() + "/core-team").body()).contains("Ja, hier sta ik achter");
    }

    @Test
    void whoCarriesTooMuchIsAskedAboutUntilSomebodySharesItByADay() {
        String hour = begin();
        assertThat(carry(hour, "")).isEqualTo(303);
        assertThat(director.get(file.path() + "/core-team").body()).contains("Draagt dit nu alleen");
        assertThat(carry(hour, guardian.id().toString())).isEqualTo(422);
        assertThat(carry(hour, file.director().id().toString())).isEqualTo(303);
        assertThat(guardian.visits().get(file.path() + "/core-team").body())
                .contains("neemt over: mee naar de rechtbank")
                .doesNotContain("Draagt dit nu alleen");
    }

    @Test
    void thePagesAreReadable() {
        course(0, "Eerst school\nDan rust", "Na de analyse");
        place(guardian, "both");
        String hour = begin();
        carry(hour, "");
        decide(hour, "Toch een test doen", "none");
        agree(hour, "Bas schrijft het verslag", guardian.id());
        press(mother, "Het gaat mij te snel", "all");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/core-team").findsNoBarrier().picture("core-team");
            reader.to(hour + "/course").findsNoBarrier().picture("core-team-course");
            // what was typed does not stay behind with another button
            List<String> asked = new ArrayList<>();
            reader.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            reader.page().locator("[name=text]").fill("Nog niet vastgelegd");
            reader.page().locator("[name=principle][value=none]").check();
            reader.page().getByLabel("Wat valt op aan de koers?").fill("We houden haar vast");
            reader.page().getByText("Bewaren en verder").click();
            assertThat(reader.page().url()).contains("/actions");
            assertThat(asked).isEmpty();
            assertThat(director.get(hour + "/course").body()).contains("Nog niet vastgelegd", "We houden haar vast");
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/core-team").findsNoBarrier().fits();
            phone.to(hour + "/check_in").findsNoBarrier().fits().picture("core-team-phone");
        }
        try (Reader phone = Reader.onPhone(mother)) {
            phone.to(file.path() + "/stops/new").findsNoBarrier().fits();
        }
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }

    private HttpResponse<String> course(int on, String principles, String reason) {
        return director.post(
                file.path() + "/course",
                "object",
                UUID.randomUUID().toString(),
                "on",
                Integer.toString(on),
                "principles",
                principles,
                "reason",
                reason);
    }

    private String begin() {
        String step = director.post(
                        file.path() + "/weekly-hours",
                        "object",
                        UUID.randomUUID().toString())
                .headers()
                .firstValue("location")
                .orElseThrow();
        return step.substring(step.indexOf("/cases"), step.indexOf("/check_in"));
    }

    private String closeAndBegin(String hour) {
        write(hour, "present", "present", "Rustig");
        finish(hour, "");
        return begin();
    }

    private void write(String hour, String step, String field, String text) {
        director.post(hour + "/" + step, field, text, "was-" + field, "");
    }

    private HttpResponse<String> finish(String hour, String next) {
        return director.post(
                hour + "/next",
                "nextWords",
                next,
                "was-nextWords",
                "",
                "checkOut",
                "",
                "forAll",
                "all",
                "finish",
                "true");
    }

    private int decide(String hour, String text, String principle) {
        return director.post(
                        hour + "/decisions",
                        "object",
                        UUID.randomUUID().toString(),
                        "text",
                        text,
                        "principle",
                        principle)
                .statusCode();
    }

    private void agree(String hour, String text, UUID who) {
        assertThat(director.post(
                                hour + "/next-actions",
                                "object",
                                UUID.randomUUID().toString(),
                                "text",
                                text,
                                "who",
                                who.toString(),
                                "principle",
                                "none")
                        .statusCode())
                .isEqualTo(303);
    }

    private int carry(String hour, String with) {
        return director.post(
                        hour + "/loads",
                        "person",
                        guardian.id().toString(),
                        "load",
                        "too_heavy",
                        "with",
                        with,
                        "what",
                        "mee naar de rechtbank",
                        "on",
                        TODAY.plusDays(3).toString())
                .statusCode();
    }

    private int place(ARegion.Somebody who, String team) {
        return director.post(
                        file.path() + "/core-team/members",
                        "object",
                        UUID.randomUUID().toString(),
                        "person",
                        who.id().toString(),
                        "team",
                        team)
                .statusCode();
    }

    private String press(ARegion.Somebody who, String why, String to) {
        String object = UUID.randomUUID().toString();
        assertThat(who.visits()
                        .post(file.path() + "/stops", "object", object, "why", why, "to", to)
                        .statusCode())
                .isEqualTo(303);
        return file.path() + "/stops/" + object;
    }
}
