package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What people make of circles, and who sees it. */
class CircleJudgementTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    private final UUID sorrow = table.statement("Moeder slaapt niet", "family", "hinders");
    private final UUID help = table.statement("Er komt nog een hulpverlener bij", "care", "hinders");
    private final UUID back = table.link(help, sorrow, "+");

    CircleJudgementTest() {
        table.link(sorrow, help, "+");
    }

    @Test
    void aNameAndADecisionOutliveTheArrowsAndComeBackWithThem() {
        String circle = key();
        assertThat(judge(circle, "kept", "De kring van de nacht", "", 0)).isEqualTo(303);
        assertThat(director.get(path + "/circles").body())
                .contains("Zo leggen we het uit")
                .contains("De kring van de nacht");
        director.post(path + "/links/" + back + "/withdrawal");
        String without = director.get(path + "/circles").body();
        assertThat(without).contains("Niet meer in de tekening").contains("De kring van de nacht");
        assertThat(director.get(path).body()).contains("is niet meer in de tekening");
        // drawn again it is another arrow, and the same circle
        director.post(path + "/links", "from", help.toString(), "to", sorrow.toString(), "sign", "+");
        assertThat(key()).isEqualTo(circle);
        assertThat(director.get(path + "/circles").body())
                .contains("Zo leggen we het uit")
                .doesNotContain("Niet meer in de tekening");
    }

    /** A circle without a name is called by its number: who said 'circle 2' yesterday means the same one today. */
    @Test
    void aCircleThatComesLaterLeavesTheOthersTheirNumbers() {
        UUID alone = table.statement("Zij zit alleen", "youth", "hinders");
        UUID late = table.statement("Zij slaapt overdag", "youth", "hinders");
        UUID school = table.statement("De klas is vol", "school", "hinders");
        table.link(alone, late, "+");
        table.link(late, school, "+");
        table.link(school, alone, "+");
        assertThat(numberOf("De klas is vol")).isEqualTo("Kring 2");
        table.link(late, alone, "+");
        assertThat(numberOf("De klas is vol")).as("a shorter one comes").isEqualTo("Kring 2");
        judge(key("hulpverlener bij"), "set_aside", "", "Dit klopt hier niet", 0);
        assertThat(numberOf("De klas is vol")).as("another is set aside").isEqualTo("Kring 2");
    }

    /** A number said in the room keeps meaning the same circle: one that falls leaves its number open, for the family at home too. */
    @Test
    void aCircleThatFallsTakesItsNumberAlong() {
        UUID school = table.statement("De klas is vol", "school", "hinders");
        UUID alone = table.statement("Zij zit alleen", "youth", "hinders");
        Visitor mother = file.parent("Moeder").visits();
        numberOf("hulpverlener bij");
        table.link(school, alone, "+");
        table.link(alone, school, "+");
        assertThat(numberOf("De klas is vol")).isEqualTo("Kring 2");
        director.post(path + "/links/" + back + "/withdrawal");
        assertThat(numberOf("De klas is vol")).as("the first fell").isEqualTo("Kring 2");
        assertThat(director.get(path + "/circles").body())
                .contains("Niet meer in de tekening", "Kring 1 is er niet meer. Dat nummer blijft open");
        assertThat(mother.get(path).body())
                .contains("Kring 2", "Kring 1 is er niet meer")
                .doesNotContain("Kring 1 houdt");
        UUID door = table.statement("De deur blijft dicht", "family", "hinders");
        table.link(door, alone, "+");
        table.link(alone, door, "+");
        assertThat(numberOf("De deur blijft dicht"))
                .as("a new one gets a new number")
                .isEqualTo("Kring 3");
        director.post(path + "/links", "from", help.toString(), "to", sorrow.toString(), "sign", "+");
        assertThat(numberOf("hulpverlener bij")).as("it is back").isEqualTo("Kring 1");
        assertThat(director.get(path).body()).doesNotContain("Dat nummer blijft open");
    }

    /** A number would leave a gap for who does not see the circle, and could not be said in the room. */
    @Test
    void aCircleThatNotEveryoneSeesHasLettersThatStayItsOwn() {
        UUID ours = table.statement("Wij weten het ook niet", "care", "hinders", "team", null);
        table.link(ours, sorrow, "+");
        table.link(sorrow, ours, "+");
        UUID doubt = table.statement("Wij twijfelen aan de klas", "care", "hinders", "team", null);
        UUID onwards = table.link(doubt, sorrow, "+");
        table.link(sorrow, doubt, "+");
        String called = lettersOf("weten het ook niet");
        assertThat(called).matches("Kring [B-Z]{2,3}").isNotEqualTo(lettersOf("twijfelen aan"));
        String other = lettersOf("twijfelen aan");
        assertThat(numberOf("hulpverlener bij")).isEqualTo("Kring 1");
        assertThat(director.get(path).body()).contains("Een kring met letters");
        UUID school = table.statement("De klas is vol", "school", "hinders");
        table.link(school, sorrow, "+");
        table.link(sorrow, school, "+");
        assertThat(numberOf("De klas is vol")).isEqualTo("Kring 2");
        assertThat(file.parent("Moeder").visits().get(path).body())
                .contains("Kring 1", "Kring 2")
                .doesNotContain("Kring 3", called, other, "met letters", "blijft open");
        director.post(path + "/links/" + onwards + "/withdrawal");
        assertThat(lettersOf("weten het ook niet")).as("another fell").isEqualTo(called);
        director.post(path + "/links", "from", doubt.toString(), "to", sorrow.toString(), "sign", "+");
        assertThat(lettersOf("twijfelen aan")).as("it is back").isEqualTo(other);
    }

    /** Who no longer sees all of a circle reads of its number what everybody reads of one that fell: a bare gap would tell them apart. */
    @Test
    void aCircleThatIsNoLongerForAllLeavesNoBareGap() {
        UUID school = table.statement("De klas is vol", "school", "hinders");
        UUID alone = table.statement("Zij zit alleen", "youth", "hinders");
        numberOf("hulpverlener bij");
        table.link(school, alone, "+");
        table.link(alone, school, "+");
        assertThat(numberOf("De klas is vol")).isEqualTo("Kring 2");
        House.open()
                .asData()
                .sql("update statement set visible_to = 'team' where id = :id")
                .param("id", help)
                .update();
        assertThat(file.parent("Moeder").visits().get(path).body())
                .contains("Kring 2", "Kring 1 is er niet meer")
                .doesNotContain("hulpverlener bij");
    }

    private String lettersOf(String words) {
        return ring(words).replaceFirst("(?s).*?(Kring [A-Z]+).*", "$1");
    }

    private String numberOf(String words) {
        return ring(words).replaceFirst("(?s).*?(Kring \\d+).*", "$1");
    }

    private String key(String words) {
        return ring(words).replaceFirst("(?s).*?id=\"(k[0-9a-f]+)\".*", "$1");
    }

    /** The circle in whose sentence these words stand. */
    private String ring(String words) {
        for (String ring : director.get(path + "/circles").body().split("<li")) {
            if (ring.contains(words) && ring.contains("Kring ")) {
                return ring;
            }
        }
        throw new AssertionError(words);
    }

    @Test
    void settingAsideAsksWhyAndTheSecondToSaveSeesBoth() {
        String circle = key();
        assertThat(judge(circle, "set_aside", "", "", 0)).isEqualTo(422);
        assertThat(judge(circle, "set_aside", "", "Dit klopt hier niet", 0)).isEqualTo(303);
        HttpResponse<String> late =
                director.post(path + "/circles/" + circle, "verdict", "kept", "name", "Nacht", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Dit klopt hier niet").contains("value=\"Nacht\"");
        assertThat(file.parent("Moeder").visits().get(path).body())
                .doesNotContain("Er komt nog een hulpverlener bij”</b>");
    }

    @Test
    void aCircleIsCalledByItsNameOnPaperAndWhereNothingOfItIsOurs() {
        UUID alone = table.statement("Zij zit alleen", "youth", "hinders");
        UUID late = table.statement("Zij slaapt overdag", "youth", "hinders");
        table.link(alone, late, "+");
        table.link(late, alone, "+");
        String one = key();
        String other = secondKey();
        boolean first = director.get(path + "/circles/" + one).body().contains("hulpverlener");
        judge(first ? one : other, "kept", "Steeds meer hulp", "", 0);
        judge(first ? other : one, "kept", "De kring van de nacht", "", 0);
        String page = director.get(path).body();
        assertThat(page).contains("In ‘De kring van de nacht’ ligt niets in onze eigen handen.");
        String paper = page.substring(page.indexOf("pic-paper-words"));
        assertThat(paper.substring(0, paper.indexOf("</section>")))
                .contains("<h3>De kring van de nacht</h3>", "<h3>Steeds meer hulp</h3>")
                .doesNotContain("Kring 1")
                .containsPattern("(?s)of:.*<span class=\"soft\">én</span>");
        assertThat(page).as("who listens is not told of it as new").contains("data-judged=\"true\"");
    }

    @Test
    void whyIsAskedAsNeededOnlyWhenItIsSetAside() {
        assertThat(director.get(path + "/circles/" + key()).body())
                .containsPattern("(?s)Waarom opzij\\? \\(nodig als je hem opzij zet\\)</label>");
    }

    @Test
    void leversLookAtTheKeptCirclesAloneOnceOneIsKept() {
        UUID school = table.statement("De klas is vol", "school", "hinders");
        UUID alone = table.statement("Zij zit alleen", "youth", "hinders");
        table.link(school, alone, "+");
        table.link(alone, school, "+");
        assertThat(director.get(path).body())
                .contains("Dit kijkt naar alle kringen die vasthouden")
                .contains("Samen maken ze elke kring open");
        judge(key(), "kept", "", "", 0);
        String levers = levers(director.get(path).body());
        assertThat(levers)
                .contains("Dit kijkt naar de kringen die jullie houden")
                .contains("Er komt nog een hulpverlener bij")
                .doesNotContain("De klas is vol");
    }

    /** What was made of a circle that passes something hidden leaves no shadow: not its name, not that it is gone, not a fingerprint. */
    @Test
    void aCircleOverAHiddenStatementLeavesNothingToWhoDoesNotSeeIt() {
        UUID secret = table.statement("Er is een geheim", "family", "hinders", "team", null);
        table.link(secret, sorrow, "+");
        UUID arrow = table.link(sorrow, secret, "+");
        ARegion.Somebody guardian = file.guardian("Voogd");
        String before = guardian.visits().get(path + "/pulse").body();
        judge(secondKey(), "kept", "Geheime kring", "", 0);
        assertThat(director.get(path + "/circles").body()).contains("Geheime kring");
        assertThat(guardian.visits().get(path + "/circles").body()).doesNotContain("Geheime kring");
        assertThat(guardian.visits().get(path + "/pulse").body()).isEqualTo(before);
        assertThat(table.reads(guardian, "select name from circle_judgement")).isEmpty();
        director.post(path + "/links/" + arrow + "/withdrawal");
        assertThat(director.get(path + "/circles").body()).contains("Niet meer in de tekening");
        assertThat(guardian.visits().get(path + "/circles").body()).doesNotContain("Niet meer in de tekening");
        assertThat(guardian.visits().get(path).body()).doesNotContain("is niet meer in de tekening");
    }

    @Test
    void thinkingSomethingAwayIsAQuestionAndChangesNothing() {
        String all = director.get(path + "/what-if").body();
        assertThat(all).contains("Kies hieronder iets om weg te denken");
        String off = director.get(path + "/what-if?off=" + help).body();
        assertThat(off)
                .contains("Zou dit dan open kunnen gaan?")
                .contains("Het voorspelt niets")
                .doesNotContain("Gaat dit dan nog door?");
        assertThat(director.get(path + "/what-if?off=" + UUID.randomUUID() + ",x,")
                        .body())
                .contains("Kies hieronder iets om weg te denken");
        assertThat(director.get(path + "/circles").body()).contains("Er komt nog een hulpverlener bij");
        Visitor mother = file.parent("Moeder").visits();
        for (String page : List.of("/what-if", "/circles", "/circles/" + key())) {
            assertThat(mother.get(path + page).statusCode()).isEqualTo(404);
        }
        assertThat(mother.post(path + "/circles/" + key(), "verdict", "kept", "version", "0")
                        .statusCode())
                .isEqualTo(404);
    }

    private int judge(String circle, String verdict, String name, String reason, int version) {
        return director.post(
                        path + "/circles/" + circle,
                        "verdict",
                        verdict,
                        "name",
                        name,
                        "reason",
                        reason,
                        "version",
                        String.valueOf(version))
                .statusCode();
    }

    private String key() {
        Matcher found = keys();
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String secondKey() {
        String first = key();
        Matcher found = keys();
        while (found.find()) {
            if (!found.group(1).equals(first)) {
                return found.group(1);
            }
        }
        throw new AssertionError("one circle only");
    }

    private Matcher keys() {
        return Pattern.compile("/circles/(k[0-9a-f]{16})\"")
                .matcher(director.get(path + "/circles").body());
    }

    private static String levers(String page) {
        return page.substring(page.indexOf("id=\"open\""), page.indexOf("id=\"think\""));
    }
}
