package org.samenhang.casework.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that comes back begins with what was learned (A4). */
class EarlierTest {

    private final JdbcClient data = House.open().asData();
    private final ARegion region = ARegion.ofItsOwn();
    private final ACase before = ACase.about(region, "Waarom gaat zij niet naar school?");
    private final ACase now = ACase.of(region);
    private final ARegion.Somebody mother = before.parent("Moeder");

    @Test
    void theTeamOfTheNewCaseReadsTheAnalysisAndNotTheFile() {
        statement("Het was druk in de klas", "all", false);
        statement("Thuis werd gezwegen", "professionals", false);
        statement("Alleen voor het team van toen", "team", false);
        statement("Zij sliep aan de Dorpsstraat", "all", true);
        data.sql(
                        "insert into passage (region_id, case_id, part, text) values (:region, :case, 'conclusion', 'Druk en zwijgen')")
                .param("region", region.id())
                .param("case", before.id())
                .update();
        comesBack(before.youth());
        try (Reader director = Reader.of(now.director())) {
            director.to(now.path() + "/earlier").findsNoBarrier();
            assertThat(director.page().textContent("main"))
                    .contains(
                            "Waarom gaat zij niet naar school?",
                            "Het was druk in de klas",
                            "Thuis werd gezwegen",
                            "Druk en zwijgen")
                    .doesNotContain("Alleen voor het team van toen", "Dorpsstraat");
        }
        assertThat(now.director().visits().get(before.path()).statusCode()).isEqualTo(404);
        assertThat(now.guardian("Voogd").visits().get(now.path() + "/earlier").statusCode())
                .isEqualTo(404);
        assertThat(before.director().visits().get(before.path() + "/log").body())
                .contains(now.director().name());
    }

    @Test
    void whatTheTeamLearnedOfItselfGoesAlongButNotWhatWasForFewerOrCanTellAPlace() {
        stop("Alleen Bas belt", "all");
        stop("Voor de voorzitter", "chair");
        insight("Onze haast", true);
        insight("Nog in gesprek", false);
        comesBack(before.youth());
        assertThat(now.director().visits().get(now.path() + "/earlier").body())
                .contains("Alleen Bas belt", "Onze haast")
                .doesNotContain("Voor de voorzitter", "Nog in gesprek");
        before.shields(mother, before.parent("Vader"));
        assertThat(now.director().visits().get(now.path() + "/earlier").body())
                .contains("Waarom gaat zij niet naar school?")
                .doesNotContain("Alleen Bas belt", "Onze haast");
    }

    @Test
    void whereSomebodyWasShieldedOnlyGoesAlongOfWhichItWasSaidThatItTellsNoPlace() {
        passage("advice", "Zij logeert bij tante in Wilg", true);
        passage("conclusion", "Druk en zwijgen", false);
        ends("Zij woont nu aan het Bospad");
        course("Elke maandag naar de Kade", "before");
        comesBack(before.youth());
        before.shields(mother, before.parent("Vader"));
        assertThat(learned(now.director()))
                .contains("Druk en zwijgen", "dat het duurzaam was", "Vader", "Moeder")
                .doesNotContain("Wilg", "Bospad", "Kade");
        course("Niet vragen aan wie niet weet", "unasked");
        assertThat(learned(now.director())).doesNotContain("Niet vragen");
        course("Eerst rust, dan school", "asked");
        assertThat(learned(now.director())).contains("Eerst rust, dan school");
        before.shields(before.youth(), before.parent("Oom"));
        assertThat(learned(now.director())).doesNotContain("Eerst rust");
    }

    @Test
    void whoMayNotKnowWhereSomebodyIsNowReadsNothingOfWhichThatWasNeverAsked() {
        ARegion.Somebody expert = now.expert("Buurman");
        statement("Het was druk in de klas", "all", false);
        ends("Zij woont nu aan het Bospad");
        course("Elke maandag naar de Kade", "before");
        insight("Zo bleef de Laan geheim", true);
        comesBack(before.youth());
        assertThat(learned(expert)).contains("Bospad", "Kade", "Laan");
        now.shields(now.parent("Moeder"), expert);
        assertThat(learned(expert))
                .contains("druk in de klas")
                .doesNotContain("Bospad", "Kade", "Laan", "Waarom gaat zij niet naar school?", "afgeschermd");
        assertThat(learned(now.director())).contains("Bospad", "Kade", "Laan");
    }

    @Test
    void whatProtectedSomebodyThenStaysInSightUntilItDoesSoNow() {
        ARegion.Somebody father = before.parent("Vader");
        before.shields(mother, father);
        registered();
        comesBack(before.youth());
        assertThat(now.director().visits().get("/work").body()).contains("In de eerdere casus");
        assertThat(now.director().visits().get(now.path() + "/people").body()).contains("In de eerdere casus");
        now.shields(now.parent("Moeder"), now.parent("Vader"));
        assertThat(now.director().visits().get("/work").body()).doesNotContain("In de eerdere casus");
        assertThat(father.visits().get(now.path() + "/people").statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberOfAnotherYouthOpensNothing() {
        statement("Het was druk in de klas", "all", false);
        comesBack(now.youth());
        assertThat(now.director().visits().get(now.path() + "/earlier").body())
                .contains("Niets dat zeker over dezelfde jongere gaat")
                .doesNotContain("druk in de klas");
    }

    private void stop(String outcome, String visibleTo) {
        data.sql("""
                        insert into stop_press (region_id, case_id, why, visible_to, meet_by, by_person, outcome, lifted_by, lifted_at)
                        values (:region, :case, 'te snel', :visible, local_day(), :by, :outcome, :by, now())
                        """)
                .param("region", region.id())
                .param("case", before.id())
                .param("visible", visibleTo)
                .param("by", before.director().id())
                .param("outcome", outcome)
                .update();
    }

    private void insight(String text, boolean stands) {
        data.sql("""
                        with r as (insert into retrospective (region_id, case_id, held_on, question, sent_on, final_on)
                                   values (:region, :case, local_day() - 9, 'Waarom?', local_day() - 9,
                                           case when :stands then local_day() end)
                                   returning id)
                        insert into retrospective_line (region_id, case_id, retrospective_id, kind, text)
                        select :region, :case, r.id, 'insight', :text from r
                        """)
                .param("region", region.id())
                .param("case", before.id())
                .param("stands", stands)
                .param("text", text)
                .update();
    }

    private String learned(ARegion.Somebody reader) {
        return reader.visits().get(now.path() + "/earlier").body();
    }

    private void passage(String part, String text, boolean whereabouts) {
        data.sql("""
                        insert into passage (region_id, case_id, part, text, whereabouts_of)
                        values (:region, :case, :part, :text, case when :where then cast(:mother as uuid) end)
                        """)
                .param("region", region.id())
                .param("case", before.id())
                .param("part", part)
                .param("text", text)
                .param("where", whereabouts)
                .param("mother", mother.id())
                .update();
    }

    private void ends(String familySays) {
        data.sql("""
                        insert into closing (region_id, case_id, closed_on, lasting, family_says, professionals_say, by_person)
                        values (:region, :case, local_day(), true, :family, 'Het staat', :by)
                        """)
                .param("region", region.id())
                .param("case", before.id())
                .param("family", familySays)
                .param("by", before.director().id())
                .update();
    }

    /** A course is set by a director who is asked about places, by a guardian who is not, or before there was anything to ask. */
    private void course(String principle, String how) {
        ARegion.Somebody by = how.equals("unasked") ? before.guardian("Voogd") : before.director();
        int number = data.sql("select count(*) from course where case_id = :case")
                .param("case", before.id())
                .query(Integer.class)
                .single();
        Visitor visitor = by.visits();
        assertThat(visitor.get(before.path() + "/course/new").statusCode()).isEqualTo(200);
        assertThat(visitor.post(
                                before.path() + "/course",
                                "object",
                                UUID.randomUUID().toString(),
                                "on",
                                Integer.toString(number),
                                "principles",
                                principle,
                                "reason",
                                "nodig",
                                "whereabouts",
                                how.equals("asked") ? "nobody" : "")
                        .statusCode())
                .isEqualTo(303);
    }

    private void registered() {
        data.sql("""
                        insert into registration (id, region_id, registrant_person, voice, registrant_kind, registrant_name, question, registered_on,
                                                  submitted_at, taken_on_at, taken_on_by, case_id)
                        values (gen_random_uuid(), :region, :by, 'professional', 'gi', 'Gerda', 'Hoe nu?', local_day(), now(), now(), :by, :case)
                        """)
                .param("region", region.id())
                .param("by", now.director().id())
                .param("case", now.id())
                .update();
    }

    private void comesBack(ARegion.Somebody youth) {
        data.sql("update case_file set earlier_id = :before, youth_id = :youth where id = :now")
                .param("before", before.id())
                .param("youth", youth.id())
                .param("now", now.id())
                .update();
    }

    private void statement(String text, String visibleTo, boolean whereabouts) {
        data.sql("""
                        insert into statement (region_id, case_id, text, sphere, effect, visible_to, whereabouts_of)
                        values (:region, :case, :text, 'school', 'hinders', :visible, case when :where then cast(:mother as uuid) end)
                        """)
                .param("region", region.id())
                .param("case", before.id())
                .param("text", text)
                .param("visible", visibleTo)
                .param("where", whereabouts)
                .param("mother", mother.id())
                .update();
    }
}
