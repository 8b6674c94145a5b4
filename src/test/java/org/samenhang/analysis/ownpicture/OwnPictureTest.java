package org.samenhang.analysis.ownpicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** Somebody's own picture over HTTP: theirs until they show it. */
class OwnPictureTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Samira");
    private final ARegion.Somebody guardian = file.guardian("Voogd");
    private final String own = file.path() + "/analysis/own-picture";
    private final String laid = file.path() + "/analysis/pictures";

    @Test
    void nobodyKnowsOfItUntilItIsShown() {
        Visitor samira = mother.visits();
        draws(samira, "Ik slaap niet van de zorgen", "De zaterdag met oma");
        assertThat(samira.get(own).body())
                .contains("Ik slaap niet van de zorgen")
                .contains("Dit is van jou alleen");
        Visitor director = file.director().visits();
        for (String page : new String[] {"/analysis", "/analysis/pictures", "/log", "/weighing", ""}) {
            assertThat(director.get(file.path() + page).body())
                    .as(page)
                    .doesNotContain("zorgen")
                    .doesNotContain("eigen beeld van Samira")
                    .doesNotContain("own_picture")
                    .doesNotContain("Beelden over elkaar");
        }
        assertThat(director.get(own).body()).doesNotContain("zorgen");
        // with her eyes neither
        assertThat(director.get(file.path() + "/as/" + mother.id() + "/analysis/own-picture")
                        .body())
                .doesNotContain("zorgen");
        assertThat(director.get(file.path() + "/as/" + mother.id() + "/analysis")
                        .body())
                .doesNotContain("Je bent begonnen");
        assertThat(samira.get(file.path() + "/log").body()).contains("Samira");
    }

    @Test
    void whatAFamilyShowsIsReadByTheTeamUntilItWasWeighed() {
        Visitor samira = mother.visits();
        draws(samira, "Ik slaap niet van de zorgen", "De zaterdag met oma");
        assertThat(samira.post(own + "/showing", "shownTo", "").statusCode()).isEqualTo(422);
        assertThat(samira.post(own + "/showing", "shownTo", "all").statusCode()).isEqualTo(303);
        Visitor director = file.director().visits();
        Visitor voogd = guardian.visits();
        assertThat(director.get(laid).body()).contains("Ik slaap niet van de zorgen");
        assertThat(voogd.get(laid).body()).doesNotContain("Ik slaap niet");
        assertThat(samira.get(laid).body()).contains("Ik slaap niet");
        assertThat(director.get("/work").body()).contains(file.path());
        assertThat(director.get(file.path() + "/weighing").body())
                .contains("Samira")
                .contains("eigen beeld");
        assertThat(director.post(
                                file.path() + "/weighing/own_picture/" + picture(mother),
                                "decision",
                                "professionals",
                                "reason",
                                "Zij heeft het er zelf over gehad.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(voogd.get(laid).body()).contains("Ik slaap niet van de zorgen");
        assertThat(file.youth().visits().get(laid).body()).doesNotContain("Ik slaap niet");
        // shown is shown: to change it, it is taken back first
        assertThat(samira.post(own + "/about", "about", "Anders").statusCode()).isEqualTo(404);
        assertThat(samira.post(own + "/showing/removal").statusCode()).isEqualTo(303);
        assertThat(director.get(laid).body()).doesNotContain("Ik slaap niet");
        assertThat(samira.post(own + "/about", "about", "Anders").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsReadByMoreThanTheyChose() {
        Visitor samira = mother.visits();
        draws(samira, "Ik slaap niet van de zorgen", "De zaterdag met oma");
        samira.post(own + "/showing", "shownTo", "team");
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/weighing").body()).doesNotContain("eigen beeld");
        director.post(
                file.path() + "/weighing/own_picture/" + picture(mother), "decision", "all", "reason", "Toch maar.");
        assertThat(guardian.visits().get(laid).body()).doesNotContain("Ik slaap niet");
    }

    @Test
    void shownOnesAreMatchedByPeopleAndTakenInInTheWordsOfTheirMaker() {
        Visitor voogd = guardian.visits();
        draws(voogd, "Moeder slaapt slecht van alle zorgen", "Contact met oma");
        voogd.post(own + "/showing", "shownTo", "all");
        Visitor samira = mother.visits();
        draws(samira, "Ik slaap niet van de zorgen", "De zaterdag met oma");
        samira.post(own + "/showing", "shownTo", "all");
        Visitor director = file.director().visits();
        director.post(
                file.path() + "/weighing/own_picture/" + picture(mother),
                "decision",
                "all",
                "reason",
                "Veilig genoeg.");
        String page = voogd.get(laid).body();
        assertThat(page).contains("Samira zegt: Ik slaap niet van de zorgen. Is dat hetzelfde?");
        assertThat(page).contains("Nog niets. Zeg hieronder wat hetzelfde is.");
        UUID hers = line(mother, "Ik slaap niet van de zorgen");
        UUID his = line(guardian, "Moeder slaapt slecht van alle zorgen");
        // somebody of the family says it of their own lines
        assertThat(file.youth()
                        .visits()
                        .post(laid + "/matches", "line", "" + his, "other", "" + hers)
                        .statusCode())
                .isEqualTo(404);
        assertThat(samira.post(laid + "/matches", "line", "" + hers, "other", "" + his)
                        .statusCode())
                .isEqualTo(303);
        assertThat(voogd.get(laid).body())
                .doesNotContain("Nog niets. Zeg hieronder")
                .contains("Toch niet hetzelfde");
        assertThat(samira.post(laid + "/matches", "line", "nee").statusCode()).isEqualTo(422);
        assertThat(samira.post(laid + "/lines/" + hers + "/statement").statusCode())
                .isEqualTo(404);
        assertThat(voogd.post(laid + "/lines/" + hers + "/statement").statusCode())
                .isEqualTo(303);
        assertThat(voogd.post(laid + "/lines/" + hers + "/statement").statusCode())
                .isEqualTo(303);
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select text || '/' || kind || '/' || (source_person = :her) from statement where case_id = :case")
                        .param("her", mother.id())
                        .param("case", file.id())
                        .query(String.class)
                        .list())
                .containsExactly("Ik slaap niet van de zorgen/account/true");
        assertThat(voogd.get(laid).body()).contains("staat in de gezamenlijke analyse");
    }

    @Test
    void thePictureOfWhoseWhereaboutsAreShieldedIsNotReadByWhomTheyAreShieldedFrom() {
        ARegion.Somebody father = file.parent("Bas");
        file.shields(mother, father);
        Visitor samira = mother.visits();
        draws(samira, "Wij slapen nu in de opvang aan de kade", "De zaterdag met oma");
        samira.post(own + "/showing", "shownTo", "all");
        file.director()
                .visits()
                .post(
                        file.path() + "/weighing/own_picture/" + picture(mother),
                        "decision",
                        "all",
                        "reason",
                        "Gewogen.");
        assertThat(guardian.visits().get(laid).body()).contains("aan de kade");
        assertThat(father.visits().get(laid).body())
                .doesNotContain("aan de kade")
                .doesNotContain("Samira");
    }

    private void draws(Visitor who, String happens, String helps) {
        assertThat(who.get(own).statusCode()).isEqualTo(200);
        assertThat(who.post(own + "/happens", "text", happens, "sphere", "family")
                        .statusCode())
                .isEqualTo(404);
        assertThat(who.post(own + "/about", "about", "").statusCode()).isEqualTo(422);
        assertThat(who.post(own + "/about", "about", "Hoe het thuis gaat").statusCode())
                .isEqualTo(303);
        assertThat(who.get(own + "/leads").body()).contains("twee dingen nodig");
        assertThat(who.post(own + "/happens", "text", happens, "sphere", "").statusCode())
                .isEqualTo(422);
        assertThat(who.post(own + "/happens", "text", happens, "sphere", "family")
                        .statusCode())
                .isEqualTo(303);
        String page = who.get(own + "/helps").body();
        Matcher option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(option.find()).isTrue();
        assertThat(who.post(own + "/helps", "text", helps, "sphere", "network", "lessens", option.group(1))
                        .statusCode())
                .isEqualTo(303);
        assertThat(who.get(own).body()).contains("Hoe minder").contains("<svg");
        assertThat(who.get(own + "/showing").statusCode()).isEqualTo(200);
    }

    private UUID picture(ARegion.Somebody who) {
        return House.open()
                .asData()
                .sql("select id from own_picture where case_id = :case and by_person = :who")
                .param("case", file.id())
                .param("who", who.id())
                .query(UUID.class)
                .single();
    }

    private UUID line(ARegion.Somebody who, String text) {
        return House.open()
                .asData()
                .sql("select id from own_line where case_id = :case and by_person = :who and text = :text")
                .param("case", file.id())
                .param("who", who.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }
}
