package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What keeps people safe from one another is lifted with care; nobody speaks for others or closes what they put down. */
class SafetyTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);

    @Test
    void aShieldingIsLiftedForAReasonThatStays() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody father = file.parent("Ruud");
        Visitor director = file.director().visits();
        String shielding = UUID.randomUUID().toString();
        director.post(
                file.path() + "/shieldings",
                "object",
                shielding,
                "subject",
                mother.id().toString(),
                "from",
                father.id().toString(),
                "reason",
                "Zij is niet veilig");
        String path = file.path() + "/shieldings/" + shielding + "/lifting";
        assertThat(director.get(path).body()).contains("Daarna ziet Ruud weer alles wat vertelt waar Debora is");
        assertThat(director.post(path).statusCode()).isEqualTo(422);
        assertThat(director.post(path, "reason", "Zij vroeg erom").body())
                .contains("Zij vroeg erom")
                .contains("Bespreek het eerst");
        assertThat(standing(shielding)).isTrue();
        assertThat(father.visits().get(path).statusCode()).isEqualTo(404);
        assertThat(file.expert("Deskundige")
                        .visits()
                        .post(path, "reason", "x", "sure", "true")
                        .statusCode())
                .as("only who directs")
                .isEqualTo(404);
        assertThat(director.post(path, "reason", "Zij vroeg erom", "sure", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(standing(shielding)).isFalse();
        assertThat(director.get(file.path() + "/people").body())
                .contains("Waar Debora is, was verborgen voor Ruud.")
                .contains("Zij vroeg erom");
        assertThat(director.get(path).statusCode()).as("lifted once").isEqualTo(404);
    }

    /** That a teacher of the new school takes part tells where they live. */
    @Test
    void whoShieldsSaysWhoTellsItByTakingPart() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody father = file.parent("Ruud");
        ARegion.Somebody teacher = region.professional("Wiebe", region.organisation("Brugschool", "school"));
        region.takesPart(file.id(), teacher, "school", 2);
        Visitor director = file.director().visits();
        String form = file.path() + "/shieldings/new";
        assertThat(director.get(form).body()).contains(teacher.name() + ", Brugschool");
        assertThat(mother.visits().get(form).statusCode()).isEqualTo(404);
        assertThat(whoIsWho(father)).contains(teacher.name(), "Brugschool");

        director.post(
                file.path() + "/shieldings",
                "object",
                UUID.randomUUID().toString(),
                "subject",
                mother.id().toString(),
                "from",
                father.id().toString(),
                "reason",
                "Zij is niet veilig",
                "telling",
                teacher.id().toString());

        assertThat(whoIsWho(father)).doesNotContain(teacher.name(), "Brugschool");
        assertThat(whoIsWho(mother)).contains(teacher.name(), "Brugschool");
        assertThat(teacher.visits().get(file.path()).statusCode()).isEqualTo(200);
        assertThat(director.get(file.path() + "/people").body())
                .contains("niet te zien voor wie niet mag weten waar Debora is");
        assertThat(file.expert("Deskundige")
                        .visits()
                        .get(file.path() + "/people")
                        .body())
                .contains(teacher.name());

        String change = file.path() + "/people/" + teacher.id() + "/change";
        director.post(change, "seen", seen(director.get(change).body()), "relation", "", "whereabouts", "nobody");
        assertThat(whoIsWho(father)).contains(teacher.name(), "Brugschool");
    }

    @Test
    void whoLetsAColleagueInSaysWhetherThatTellsWhereSomebodyIs() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody father = file.parent("Ruud");
        ARegion.Somebody helper = region.professional("Wiebe", region.organisation("De Luwte", "provider"));
        Visitor director = file.director().visits();
        String form = file.path() + "/colleagues/new";
        String question = "Verraadt het waar iemand is, dat deze persoon meedoet?";
        assertThat(director.get(form).body()).doesNotContain(question);
        file.shields(mother, father);
        assertThat(director.get(form).body()).contains(question, "Debora – dan ziet Ruud deze persoon nergens");
        String person = helper.id().toString();
        String added = file.path() + "/colleagues";
        assertThat(director.post(added, "person", person, "role", "provider").statusCode())
                .as("saying nothing is not saying nobody")
                .isEqualTo(422);
        String her = mother.id().toString();
        assertThat(director.post(added, "person", person, "role", "chair", "whereabouts", her)
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(added, "person", person, "role", "provider", "whereabouts", her)
                        .statusCode())
                .isEqualTo(303);
        assertThat(whoIsWho(father)).doesNotContain(helper.name(), "De Luwte");
        assertThat(whoIsWho(mother)).contains(helper.name(), "De Luwte");
        assertThat(father.visits().get(form).statusCode()).isEqualTo(404);
        // a second role comes from the same house
        director.post(added, "person", person, "role", "school", "whereabouts", "nobody");
        region.takesPart(file.id(), helper, "school", 2);
        assertThat(whoIsWho(father)).doesNotContain(helper.name(), "De Luwte");
    }

    private String whoIsWho(ARegion.Somebody reader) {
        return reader.visits().get(file.path() + "/who").body();
    }

    private static String seen(String form) {
        return form.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1").replace("&#39;", "'");
    }

    private static boolean standing(String shielding) {
        return House.open()
                .asData()
                .sql("select lifted_at is null from shielding where id = :id")
                .param("id", UUID.fromString(shielding))
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoIsKeptApartMayMeetAgainForAReasonThatStays() {
        ARegion.Somebody mother = file.parent("Debora");
        Visitor director = file.director().visits();
        String pair = UUID.randomUUID().toString();
        director.post(
                file.path() + "/must-not-meet",
                "object",
                pair,
                "one",
                mother.id().toString(),
                "other",
                file.youth().id().toString(),
                "reason",
                "Ruzie",
                "visibleTo",
                "team");
        String path = file.path() + "/must-not-meet/" + pair + "/lifting";
        assertThat(director.post(path).statusCode()).isEqualTo(422);
        assertThat(director.post(path, "reason", "Bijgelegd").statusCode()).isEqualTo(303);
        assertThat(director.get(file.path() + "/people").body()).contains("Bijgelegd");
    }

    /** A professional of elsewhere neither speaks for a parent nor closes what others put down. */
    @Test
    void whoWorksAlongSpeaksForNobodyAndClosesNothingOfOthers() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody guardian = file.guardian("Voogd Bas");
        Visitor voogd = guardian.visits();
        assertThat(voogd.get(file.path() + "/consents").body()).doesNotContain("/consents/new");
        assertThat(voogd.get(file.path() + "/consents/new").statusCode()).isEqualTo(404);
        assertThat(voogd.post(
                                file.path() + "/consents",
                                "object",
                                UUID.randomUUID().toString(),
                                "by",
                                mother.id().toString(),
                                "answer",
                                "refused",
                                "from",
                                "2026-01-05")
                        .statusCode())
                .isEqualTo(404);
        String agreement = UUID.randomUUID().toString();
        House.open()
                .asData()
                .sql("""
                        insert into agreement (id, region_id, case_id, text, who_text, made_on, visible_to, by_person)
                        select :id, region_id, id, 'Elke week bellen', 'school', current_date, 'all', :by from case_file where id = :case
                        """)
                .param("id", UUID.fromString(agreement))
                .param("by", file.director().id())
                .param("case", file.id())
                .update();
        String path = file.path() + "/visibility/agreement/" + agreement;
        assertThat(voogd.get(path).body())
                .contains("Iemand anders schreef dit op")
                .doesNotContain("name=\"why\"");
        assertThat(voogd.post(path, "was", "all", "visibleTo", "professionals", "why", "Liever niet")
                        .statusCode())
                .isEqualTo(404);
        Visitor director = file.director().visits();
        assertThat(director.post(path, "was", "all", "visibleTo", "professionals", "why", "Gevraagd door moeder")
                        .statusCode())
                .isEqualTo(303);
    }
}
