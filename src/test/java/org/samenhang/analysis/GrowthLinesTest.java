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

/** From when it went well to what people want, and from what comes first to an agreement: nothing is typed twice. */
class GrowthLinesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void whatWorkedInAGoodTimeBecomesAStatementWithOnePress() {
        UUID good = good("De zomers bij oma", "all");
        UUID hidden = good("Alleen het team weet dit", "team");
        assertThat(director.get(path + "/growth").body()).contains("De zomers bij oma");
        director.post(path + "/growth", "kind", "worked", "good", good.toString(), "text", "Niemand had haast");
        director.post(path + "/growth", "kind", "essential", "good", hidden.toString(), "text", "Een geheim recept");
        assertThat(director.post(path + "/growth", "kind", "movement", "text", "Van sturen naar volgen")
                        .statusCode())
                .isEqualTo(422);
        director.post(
                path + "/growth", "kind", "movement", "whoText", "De hulpverleners", "text", "Van sturen naar volgen");
        String guardian = file.guardian("Voogd").visits().get(path + "/growth").body();
        assertThat(guardian)
                .contains("Niemand had haast")
                .contains("De hulpverleners")
                .doesNotContain("Een geheim recept")
                .doesNotContain("Alleen het team weet dit");
        assertThat(House.open()
                        .asData()
                        .sql("select visible_to from growth_line where text = 'Een geheim recept' and case_id = :case")
                        .param("case", file.id())
                        .query(String.class)
                        .single())
                .isEqualTo("team");
        String line = line("Niemand had haast");
        director.post(line + "/statement");
        director.post(line + "/statement");
        assertThat(director.get(path + "/growth").body()).contains("staat in de tekening");
        assertThat(director.get(path).body().split("class=\"said\" id", -1)).hasSize(2);
        assertThat(director.post(line, "text", "Er was geen haast", "visibleTo", "all", "version", "0")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatComesFirstBecomesAnAgreementOnce() {
        director.post(
                path + "/priorities",
                "text",
                "Iemand belt oma",
                "due",
                House.open().today().plusDays(4).toString());
        Matcher found = Pattern.compile("/priorities/([0-9a-f-]{36})/agreement")
                .matcher(director.get(path).body());
        assertThat(found.find()).isTrue();
        String priority = path + "/priorities/" + found.group(1);
        assertThat(director.post(priority + "/agreement").headers().firstValue("location"))
                .hasValueSatisfying(place -> assertThat(place).contains("agree.who"));
        director.post(
                priority,
                "text",
                "Iemand belt oma",
                "whoText",
                "De juf",
                "due",
                House.open().today().plusDays(4).toString(),
                "version",
                "0");
        director.post(priority + "/agreement");
        director.post(priority + "/agreement");
        assertThat(director.get(path).body()).contains("is een afspraak");
        assertThat(director.get(file.path() + "/agreements").body().split("Iemand belt oma", -1))
                .hasSizeLessThan(5);
        assertThat(House.open()
                        .asData()
                        .sql("select count(*)::int from agreement where case_id = :case")
                        .param("case", file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String line(String text) {
        Matcher found = Pattern.compile(
                        "action=\"([^\"]*/growth/lines/[0-9a-f-]{36})/statement\"(?:(?!</form>).)*" + text,
                        Pattern.DOTALL)
                .matcher(director.get(path + "/growth").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID good(String text, String visibleTo) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into life_good (id, region_id, case_id, from_on, to_on, text, visible_to)
                        values (:id, :region, :case, '2021-06-01', '2021-09-01', :text, :visible)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("visible", visibleTo)
                .update();
        return id;
    }
}
