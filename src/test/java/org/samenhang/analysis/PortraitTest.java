package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** The family drawn: their own words lead and are theirs; what is said of somebody reaches them after it was weighed. */
class PortraitTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis/portrait";
    private final Visitor director = file.director().visits();
    private final ARegion.Somebody mother = file.parent("Moeder");
    private final ARegion.Somebody father = file.parent("Vader");

    @Test
    void whatOneSaysOfAnotherReachesThemOnceWeighed() {
        assertThat(mother.visits()
                        .post(
                                path,
                                "subject",
                                father.id().toString(),
                                "aspect",
                                "strength",
                                "text",
                                "Hij maakt grapjes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(path).body()).contains("Hij maakt grapjes");
        assertThat(director.get(path).body()).contains("Hij maakt grapjes");
        assertThat(father.visits().get(path).body()).doesNotContain("Hij maakt grapjes");
        assertThat(table.reads(father, "select text from portrait_line")).isEmpty();
        String weighing = director.get(file.path() + "/weighing").body();
        assertThat(weighing).contains("Hij maakt grapjes").contains("over het gezin");
        Matcher found = Pattern.compile("/weighing/(portrait/[0-9a-f-]{36})\"").matcher(weighing);
        assertThat(found.find()).isTrue();
        director.post(file.path() + "/weighing/" + found.group(1), "decision", "all", "reason", "Dit doet goed");
        assertThat(father.visits().get(path).body()).contains("Hij maakt grapjes");
    }

    @Test
    void ownWordsAreMendedByNobodyElseAndBecomeAStatementForTheSameReaders() {
        mother.visits()
                .post(path, "subject", mother.id().toString(), "aspect", "fear", "text", "Dat niemand dan nog belt");
        String line = line("Dat niemand dan nog belt");
        assertThat(director.get(line).statusCode()).isEqualTo(404);
        assertThat(director.post(line, "text", "Iets anders", "visibleTo", "all", "version", "0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.post(line + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(father.visits().post(line + "/withdrawal").statusCode()).isEqualTo(404);
        director.post(line + "/statement");
        director.post(line + "/statement");
        assertThat(director.get(path).body()).contains("staat in de tekening");
        assertThat(House.open()
                        .asData()
                        .sql("select visible_to || ' ' || kind from statement where case_id = :case")
                        .param("case", file.id())
                        .query(String.class)
                        .list())
                .containsExactly("team account");
        assertThat(mother.visits()
                        .post(line, "text", "Dat niemand meer belt", "version", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().post(line, "text", "Te laat", "version", "1").statusCode())
                .isEqualTo(409);
        assertThat(mother.visits().post(line + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(director.get(path).body()).doesNotContain("Dat niemand meer belt");
    }

    @Test
    void whoWorksHereChoosesForWhomAndActsOnAsksOnWhom() {
        assertThat(director.post(
                                path,
                                "subject",
                                mother.id().toString(),
                                "aspect",
                                "acts_on",
                                "text",
                                "Zij belt vaak",
                                "visibleTo",
                                "all")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                path,
                                "subject",
                                UUID.randomUUID().toString(),
                                "aspect",
                                "nature",
                                "text",
                                "Vrolijk",
                                "visibleTo",
                                "all")
                        .statusCode())
                .isEqualTo(422);
        director.post(
                path,
                "subject",
                mother.id().toString(),
                "aspect",
                "acts_on",
                "other",
                father.id().toString(),
                "text",
                "Zij belt vaak, hij neemt niet op",
                "visibleTo",
                "team");
        assertThat(director.get(path).body()).contains("Bij Vader").contains("hij neemt niet op");
        assertThat(mother.visits().get(path).body()).doesNotContain("hij neemt niet op");
    }

    private String line(String text) {
        Matcher found = Pattern.compile(
                        "action=\"([^\"]*/portrait/lines/[0-9a-f-]{36})/statement\"(?:(?!</form>).)*" + text,
                        Pattern.DOTALL)
                .matcher(director.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
