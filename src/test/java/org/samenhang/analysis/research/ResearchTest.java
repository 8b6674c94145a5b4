package org.samenhang.analysis.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A case for research: nothing known survives, what is left over is looked at, an objection keeps it inside. */
class ResearchTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file).told("case-achter-de-deur.json");
    private final ARegion.Somebody mother = file.parent("Machteld Ypenburgh");
    private final ARegion.Somebody guardian = file.guardian("Ruurd Zwanepoel");

    @Test
    void nobodyIsKnownByWhatLeavesAndAPersonLookedAtTheRest() {
        region.organisation("Stichting Waterlelie", "school");
        UUID told = table.statement(
                "Machteld belde Zwanepoel op 3 mei 2025 over Waterlelie: 06-12345678", "care", "hinders");
        table.statement("Zij woont bij tante, MERKTEKEN-SCHUIL", "family", "helps", "all", mother);
        table.statement("In Appelscha kent iedereen Wobke.", "network", "helps");
        table.stance(mother, told, "partly", "MERKTEKEN-REDEN");
        table.passage("continuing_course", "Ruurd belt Noor elke week.");
        House.open().asData().sql("""
                        insert into life_place (region_id, case_id, from_on, kind, frame, text)
                        select region_id, id, date '2024-01-01', 'group', 'voluntary', 'groep in Kwakelhuis' from case_file where id = :case
                        """).param("case", file.id()).update();
        table.statement("Op Kwakelhuis was het druk", "care", "hinders");

        for (String sql : List.of("""
                insert into evidence (region_id, case_id, statement_id, side, text, seen_on, by_person)
                select region_id, id, :told, 'for', 'Machteld zag het zelf', registered_on, :guardian from case_file where id = :case
                """, """
                insert into portrait_line (region_id, case_id, aspect, text, visible_to, by_person)
                select region_id, id, 'fear', 'MERKTEKEN-PORTRET', 'team', :mother from case_file where id = :case
                """, """
                insert into statement_wording (region_id, case_id, statement_id, by_person, words)
                select region_id, id, :told, :mother, 'MERKTEKEN-WOORDEN' from case_file where id = :case
                """, """
                insert into own_picture (id, region_id, case_id, by_person, about, shown_at)
                select md5('m' || id)::uuid, region_id, id, :mother, 'MERKTEKEN-BEELD', now() from case_file where id = :case
                """)) {
            House.open()
                    .asData()
                    .sql(sql)
                    .param("told", told)
                    .param("mother", mother.id())
                    .param("guardian", guardian.id())
                    .param("case", file.id())
                    .update();
        }

        Visitor director = file.director().visits();
        String page = director.get(file.path() + "/research").body();
        assertThat(page)
                .contains("Misschien nog een naam", "Appelscha", "Wobke")
                .doesNotContain("MERKTEKEN");
        assertThat(director.get(file.path() + "/research/edition").statusCode())
                .as("not while something is left over")
                .isEqualTo(303);

        Matcher left =
                Pattern.compile("name=\"word-(\\d+)\" value=\"([^\"]+)\"").matcher(page);
        List<String> fields = new ArrayList<>();
        while (left.find()) {
            boolean name = List.of("Appelscha", "Wobke").contains(left.group(2));
            fields.addAll(List.of(
                    "word-" + left.group(1), left.group(2), "what-" + left.group(1), name ? "replace" : "keep"));
            fields.addAll(List.of("instead-" + left.group(1), "naam"));
        }
        assertThat(fields).isNotEmpty();
        assertThat(director.post(file.path() + "/research/choices", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/research").body()).contains("Er staat niets meer open");
        HttpResponse<String> data = director.get(file.path() + "/research/edition?form=json");
        HttpResponse<String> text = director.get(file.path() + "/research/edition?form=text");
        assertThat(data.statusCode()).isEqualTo(200);
        for (String edition : List.of(data.body(), text.body())) {
            assertThat(edition.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(
                            "machteld",
                            "ypenburgh",
                            "ruurd",
                            "zwanepoel",
                            "waterlelie",
                            "kwakelhuis",
                            "appelscha",
                            "wobke")
                    .doesNotContain(
                            "merkteken",
                            "12345678",
                            "mei 2025",
                            "noor ",
                            file.id().toString(),
                            mother.id().toString());
            assertThat(edition).contains("[ouder 1] belde [professional");
        }
        assertThat(data.body())
                .as("what speaks for it goes along; what somebody said in their own way stays")
                .contains("\"evidence\"", "[ouder 1] zag het zelf", "\"on_months\" : 0")
                .doesNotContain("portraits", "wordings", "own_pictures");
        assertThat(data.body()).contains("\"format\" : \"samenhang.research\"").doesNotContain("2025", "2026");
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select count(*) from access_log where case_id = :case and object_type = 'research_edition' and action = 'execute' and allowed")
                        .param("case", file.id())
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        assertThat(guardian.visits().get(file.path() + "/research").statusCode())
                .isEqualTo(404);
        assertThat(guardian.visits().get(file.path() + "/research/edition").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anObjectionKeepsItInside() {
        House.open()
                .asData()
                .sql("""
                        insert into research_objection (region_id, case_id, by_person, objects, recorded_by)
                        values (:region, :case, :who, true, :who)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("who", file.youth().id())
                .update();
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/research").body())
                .contains("Deze casus blijft binnen")
                .doesNotContain("Dit gaat mee");
        assertThat(director.get(file.path() + "/research/edition").statusCode()).isEqualTo(303);
    }

    @Test
    void itIsLookedAtOnAPage() {
        table.statement("In Appelscha kent iedereen Wobke.", "network", "helps");
        try (Reader director = Reader.of(file.director())) {
            director.to(file.path() + "/research").findsNoBarrier().picture("research");
        }
    }
}
