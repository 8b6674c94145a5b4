package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** Hypotheses stay hypotheses until they are tested, and what speaks against them counts as much. */
class EvidenceTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();
    private final UUID hypothesis = table.statement("De klas is te druk voor haar", "school", "hinders");

    EvidenceTest() {
        House.open()
                .asData()
                .sql("update statement set kind = 'hypothesis' where id = :id")
                .param("id", hypothesis)
                .update();
    }

    @Test
    void whatSpeaksForAndAgainstLeadsToATestedExplanation() {
        assertThat(director.get(path).body()).contains("Wat spreekt ervoor, en wat ertegen?");
        assertThat(add("for", "In de kleine klas bleef zij wel", "all")).isEqualTo(303);
        assertThat(add("against", "Op het drukke kamp ging het goed", "team")).isEqualTo(303);
        assertThat(add("maybe", "", "all")).isEqualTo(422);
        assertThat(director.get(path).body()).doesNotContain("Wat spreekt ervoor, en wat ertegen?");
        assertThat(director.get(path + "/hypotheses").body()).contains("1 ervoor, 1 ertegen");
        Visitor guardian = file.guardian("Voogd").visits();
        assertThat(guardian.get(path + "/hypotheses").body()).contains("1 ervoor, 0 ertegen");
        assertThat(director.post(path + "/statements/" + hypothesis + "/verdict", "verdict", "tested")
                        .statusCode())
                .isEqualTo(422);
        director.post(
                path + "/statements/" + hypothesis + "/verdict",
                "verdict",
                "tested",
                "reason",
                "Vier weken geprobeerd");
        assertThat(director.get(path + "/hypotheses").body())
                .contains("getoetste verklaring")
                .contains("Vier weken geprobeerd");
    }

    /** In each thing its reader gets, it is called what it is; about a person it never loses that word. */
    @Test
    void itIsCalledAHypothesisInEveryOutput() {
        UUID back = table.statement("Zij blijft thuis", "youth", "hinders");
        table.link(hypothesis, back, "+");
        table.link(back, hypothesis, "+");
        ARegion.Somebody mother = file.parent("Moeder");
        assertThat(mother.visits().get(path).body())
                .contains("Hier zit een vermoeden in. Het is nog niet zeker.")
                .contains(">vermoeden<");
        House.open()
                .asData()
                .sql("""
                        insert into statement_about (statement_id, person_id, region_id, case_id)
                        values (:id, :youth, :region, :case)
                        """)
                .param("id", hypothesis)
                .param("youth", file.youth().id())
                .param("region", region.id())
                .param("case", file.id())
                .update();
        director.post(
                path + "/statements/" + hypothesis + "/verdict",
                "verdict",
                "tested",
                "reason",
                "Vier weken geprobeerd");
        assertThat(mother.visits().get(path).body())
                .contains("vermoeden, getoetst")
                .contains("Hier zit een vermoeden in.");
    }

    @Test
    void theSecondToSaveSeesBothTexts() {
        add("for", "In de kleine klas bleef zij wel", "all");
        String one = path + "/statements/" + hypothesis + "/evidence";
        Matcher found = Pattern.compile("/evidence/([0-9a-f-]{36})\"")
                .matcher(director.get(one).body());
        assertThat(found.find()).isTrue();
        String evidence = one + "/" + found.group(1);
        assertThat(change(evidence, "In de klas van acht bleef zij wel", 0).statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = change(evidence, "Zij bleef wel", 0);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("In de klas van acht bleef zij wel").contains("Zij bleef wel");
        director.post(evidence + "/withdrawal");
        assertThat(director.get(one).body()).doesNotContain("bleef zij wel");
    }

    private HttpResponse<String> change(String evidence, String text, int version) {
        return director.post(
                evidence, "side", "for", "text", text, "visibleTo", "all", "version", String.valueOf(version));
    }

    private int add(String side, String text, String visibleTo) {
        return director.post(
                        path + "/statements/" + hypothesis + "/evidence",
                        "side",
                        side,
                        "text",
                        text,
                        "sourceText",
                        "de juf",
                        "visibleTo",
                        visibleTo)
                .statusCode();
    }
}
