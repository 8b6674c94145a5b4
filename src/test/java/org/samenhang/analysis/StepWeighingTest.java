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

/** A far-reaching step is weighed, before it is a fact or after; who may not see the step does not see its weighing. */
class StepWeighingTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis/weighings";
    private final Visitor director = file.director().visits();

    @Test
    void aPlannedStepIsWeighedAndBecomesAFactOfTheTimelineOnce() {
        assertThat(director.post(path, "what", "", "kind", "x").statusCode()).isEqualTo(422);
        assertThat(save(path, "", "", "").statusCode()).isEqualTo(303);
        String weighing = weighing();
        assertThat(director.get(weighing).body())
                .contains("Is het nu goed genoeg?")
                .contains("nog een plan")
                .contains("Dit is het advies van het team. De beslissing is aan anderen")
                .contains("Nog niet gewogen:");
        assertThat(facts()).isEmpty();
        UUID place = place("all");
        assertThat(director.get(path).body()).contains("Weeg deze stap");
        assertThat(director.get(file.path() + "/analysis").body()).contains("die nog niet is gewogen");
        assertThat(save(weighing, place.toString(), "0", "Met hulp erbij").statusCode())
                .isEqualTo(303);
        assertThat(save(weighing, place.toString(), "1", "Met iets meer hulp erbij")
                        .statusCode())
                .isEqualTo(303);
        assertThat(facts()).isEqualTo(List.of("Met iets meer hulp erbij"));
        assertThat(director.get(path).body()).doesNotContain("Weeg deze stap");
        assertThat(director.get(weighing).body()).contains("Hoe het eerder was").contains("Met hulp erbij");
        HttpResponse<String> late = save(weighing, place.toString(), "1", "Te laat");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Met iets meer hulp erbij").contains("Te laat");
    }

    @Test
    void itIsShownToWhoMaySeeTheStepAndWrittenByTheTeam() {
        UUID place = place("team");
        save(path, place.toString(), "", "Kan zo");
        String weighing = weighing();
        ARegion.Somebody mother = file.parent("Moeder");
        Visitor guardian = file.guardian("Voogd").visits();
        for (Visitor other : List.of(mother.visits(), guardian)) {
            assertThat(other.get(path).body()).doesNotContain("Wonen in een gezinshuis");
            assertThat(other.get(weighing).statusCode()).isEqualTo(404);
            assertThat(other.post(path, "what", "Zelf").statusCode()).isEqualTo(404);
        }
        assertThat(table.reads(mother, "select what from step_weighing")).isEmpty();
        House.open()
                .asData()
                .sql("update life_place set visible_to = 'all' where id = :id")
                .param("id", place)
                .update();
        assertThat(mother.visits().get(weighing).body())
                .contains("Kan zo")
                .contains("De beslissing is aan anderen")
                .doesNotContain("Nog niet gewogen:");
    }

    private HttpResponse<String> save(String where, String step, String version, String goodEnough) {
        return director.post(
                where,
                "what",
                "Wonen in een gezinshuis",
                "kind",
                "out_of_home",
                "step",
                step,
                "on",
                "2026-01-05",
                "good_enough",
                goodEnough,
                "visibleTo",
                "all",
                "version",
                version);
    }

    private String weighing() {
        Matcher found = Pattern.compile("href=\"(" + path + "/[0-9a-f-]{36})\"")
                .matcher(director.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> facts() {
        return House.open()
                .asData()
                .sql("select coalesce(good_enough, '') from life_weighing where case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .list();
    }

    private UUID place(String visibleTo) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into life_place (id, region_id, case_id, from_on, kind, frame, visible_to)
                        values (:id, :region, :case, '2026-01-10', 'family_home', 'voluntary', :visible)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("visible", visibleTo)
                .update();
        return id;
    }
}
