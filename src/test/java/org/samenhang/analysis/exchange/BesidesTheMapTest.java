package org.samenhang.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samenhang.analysis.Table;
import org.samenhang.analysis.coherence.CoherenceCommand;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What there is of an analysis besides its map: out for who may see it, in without loss, and nothing in another's name. */
class BesidesTheMapTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Moeder");

    @TempDir
    private Path room;

    @Test
    void everythingGoesOutInAndOutTheSame() throws Exception {
        everythingThereIs();
        String out = json(file, file.director());
        JsonNode tree = JSON.readTree(out);
        for (Section section : Section.values()) {
            assertThat(tree.path(section.code()).size()).as(section.code()).isPositive();
        }
        assertThat(tree.path("own_pictures").get(0).path("lines").size()).isEqualTo(2);
        assertThat(tree.path("own_pictures").get(0).path("arrows").size()).isEqualTo(1);
        assertThat(tree.path("rounds").get(0).path("stances").size()).isEqualTo(1);
        assertThat(tree.path("versions").get(0).path("statements").size()).isEqualTo(4);
        assertThat(tree.path("versions").get(0).path("laid_before").size()).isEqualTo(1);
        assertThat(tree.path("versions").get(0).path("stood_by").size()).isEqualTo(1);
        assertThat(out)
                .contains("Het is stil", "Dat hoorden wij van haar")
                .as("what is kept to oneself is not in it, whoever asks")
                .doesNotContain("NOG-VOOR-ZICHZELF", "NOG-NIET-ONTHULD");

        ACase another = withTheSamePeople();
        takesIn(another, out);
        assertThat(json(another, file.director())).isEqualTo(out);
        assertThat(json(another, another.id(), mother))
                .as("what came with a file is read by whom all that stands in it is for")
                .doesNotContain("ALLEEN-VOOR-HET-TEAM");

        Path map = Files.writeString(room.resolve("map.json"), out);
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        assertThat(CoherenceCommand.run(new String[] {map.toString()}, found, new PrintStream(found, true)))
                .isZero();
    }

    @Test
    void aVersionOfAnAnalysisInWhichNothingStandsGoesOutToo() throws Exception {
        new Table(region, file);
        assertThat(file.director()
                        .visits()
                        .post(file.path() + "/analysis/versions", "note", "Leeg")
                        .statusCode())
                .isEqualTo(303);
        JsonNode version =
                JSON.readTree(json(file, file.director())).path("versions").get(0);
        assertThat(version.path("note").asString()).isEqualTo("Leeg");
        assertThat(version.has("statements")).isFalse();
    }

    @Test
    void eachGetsOfItWhatTheyMaySee() {
        everythingThereIs();
        String ofTheYouth = json(file, file.youth());
        assertThat(ofTheYouth)
                .contains("Spreekt ervoor", "De nacht gaat voor")
                .doesNotContain(
                        "ALLEEN-VOOR-HET-TEAM",
                        "NOG-VOOR-ZICHZELF",
                        "NOG-NIET-ONTHULD",
                        "Zij draagt veel",
                        "Het is stil bij ons");
        assertThat(json(file, mother))
                .as("their own words")
                .contains("Zij draagt veel", "Het is stil bij ons")
                .doesNotContain("ALLEEN-VOOR-HET-TEAM");
    }

    @Test
    void nothingIsPutDownInTheNameOfAnother() {
        everythingThereIs();
        ACase another = withTheSamePeople();
        takesIn(another, json(file, file.director()));
        for (String table :
                List.of("own_picture", "own_line", "statement_wording", "stance", "stance_round", "analysis_version")) {
            assertThat(count(table, another)).as(table).isZero();
        }
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from portrait_line where case_id = :case and by_person <> :director")
                        .param("case", another.id())
                        .param("director", file.director().id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("evidence", another)).isEqualTo(2);
        assertThat(count("step_weighing", another)).isEqualTo(1);
        assertThat(count("circle_judgement", another)).isEqualTo(1);
        assertThat(House.open()
                        .asData()
                        .sql("select number from circle_number where case_id = :case")
                        .param("case", another.id())
                        .query(Integer.class)
                        .list())
                .as("circle 4 is called so here too")
                .containsExactly(4);
    }

    @Test
    void whatTellsWhereSomebodyIsHidesWithThem() {
        everythingThereIs();
        ARegion.Somebody father = file.parent("Vader");
        House.open()
                .asData()
                .sql(
                        "update own_picture set visible_to = 'all', weighed = 'all', whereabouts_of = :who where case_id = :case and shown_at is not null")
                .param("who", mother.id())
                .param("case", file.id())
                .update();
        ACase another = withTheSamePeople();
        region.takesPart(another.id(), father, "parent", 1);
        takesIn(another, json(file, file.director()));
        assertThat(json(another, another.id(), father)).contains("Ik slaap slecht");
        another.shields(mother, father);
        assertThat(json(another, another.id(), father)).doesNotContain("Ik slaap slecht");
        assertThat(json(another, another.id(), mother)).contains("Ik slaap slecht");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverAFileHoldsIsNotLost(long seed) {
        AnyFile any =
                new AnyFile(seed, List.of(file.director().name(), file.youth().name(), mother.name(), "Buurvrouw"));
        ACase first = withTheSamePeople();
        takesIn(first, any.text());
        String out = json(first, file.director());
        JsonNode tree = JSON.readTree(out);
        for (Section section : Section.values()) {
            assertThat(tree.path(section.code()).size())
                    .as(section.code())
                    .isEqualTo(any.tree().path(section.code()).size());
        }
        assertThat(any.words()).allSatisfy(word -> assertThat(out).contains(word));

        ACase second = withTheSamePeople();
        takesIn(second, out);
        assertThat(json(second, file.director())).isEqualTo(out);
    }

    @Test
    void whatDoesNotFitIsRefusedWholeWithItsPath() {
        ACase another = ACase.of(region);
        String broken = """
                {"people": [{"id": "p1", "name": "A"}],
                 "statements": [{"id": "s1", "text": "Een", "sphere": "care", "effect": "hinders"}], "links": [],
                 "circles": [{"around": ["s1"], "signs": "++", "verdict": "kept"},
                             {"around": ["s9"], "signs": "+", "verdict": "set_aside"},
                             {"around": [], "signs": "+", "verdict": "kept"},
                             {"around": [null], "signs": "+", "verdict": "kept"}],
                 "circle_numbers": [{"around": ["s1"], "signs": "+", "number": 1}, {"around": ["s1"], "signs": "-", "number": 1},
                                    {"around": ["s1"], "signs": "+", "number": 2}, {"around": ["s1"], "signs": "+", "number": 0}],
                 "wordings": [{"by": null, "statement": "s1", "words": "x"}],
                 "evidence": [{"statement": "s1", "side": "beside", "text": "", "visible_to": "all"}],
                 "weighings": [{"kind": "move", "what": "x", "on": "2026-02-30", "visible_to": "everybody"}],
                 "own_portraits": [{"by": "p1", "aspect": "nature", "text": "x", "visible_to": "all"}],
                 "own_pictures": [{"by": "p7", "about": "x", "shown_on": "2026-01-01", "shown_to": "all", "visible_to": "team",
                                   "lines": [{"id": "o1", "text": "x", "sphere": "care", "effect": "helps"}],
                                   "arrows": [{"from": "o1", "to": "o2", "sign": "+"}, {"from": "o1", "to": "o1", "sign": "+"}]}],
                 "same_lines": [{"line": "o1"}, {"line": "o5", "statement": "s1"}],
                 "rounds": [{"opened": "2026-01-01", "revealed": "2026-01-01",
                             "stances": [{"by": "p1", "stance": "maybe"},
                                         {"by": "p1", "stance": "shares", "reasons": "x", "visible_to": "all"}]}],
                 "versions": [{"number": 0, "state": "done", "edition": 1, "on": "2026-01-01",
                               "statements": [{"id": "w1", "text": "x", "sphere": "care", "effect": "helps", "visible_to": "all"},
                                              {"id": "w1", "text": "y", "sphere": "care", "effect": "helps", "visible_to": "all"}],
                               "links": [{"id": "v1", "from": "w1", "to": "w7", "sign": "+"}],
                               "stances": [{"by": "p1", "stance": "shares", "on": "2026-01-01", "link": "v9"}]}]}
                """;
        HttpResponse<String> answer = another.director()
                .visits()
                .postFile(
                        another.path() + "/analysis/import", "file", "x.json", broken.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "circles[0].signs: ",
                        "circles[1].around[0]: ",
                        "circles[1].reason: ",
                        "circles[2].around: ",
                        "circles[3].around[0]: ",
                        "circle_numbers[1].number: ",
                        "circle_numbers[2].around: ",
                        "circle_numbers[3].number: ",
                        "wordings[0].by: ")
                .contains("evidence[0].side: ", "evidence[0].text: ", "weighings[0].on: ", "weighings[0].visible_to: ")
                .contains("own_portraits[0].visible_to: ", "own_pictures[0].by: ", "own_pictures[0].arrows[0].to: ")
                .contains("own_pictures[0].arrows[1]: ", "same_lines[0]: ", "same_lines[1].line: ")
                .contains("rounds[0].stances[0].stance: ", "rounds[0].stances[1].visible_to: ")
                .contains("versions[0].number: ", "versions[0].state: ");
        String version = broken.replace("\"number\": 0, \"state\": \"done\"", "\"number\": 1, \"state\": \"shared\"");
        assertThat(another.director()
                        .visits()
                        .postFile(
                                another.path() + "/analysis/import",
                                "file",
                                "x.json",
                                version.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains(
                        "versions[0].statements[1].id: ", "versions[0].links[0].to: ", "versions[0].stances[0].link: ");
        assertThat(count("statement", another)).isZero();
    }

    private ACase withTheSamePeople() {
        ACase another = ACase.of(region);
        region.takesPart(another.id(), file.director(), "process_director", 3);
        region.takesPart(another.id(), file.youth(), "youth", 1);
        region.takesPart(another.id(), mother, "parent", 1);
        House.open()
                .asData()
                .sql(
                        "update participation set until_at = now() where case_id = :case and person_id in (:director, :youth)")
                .param("case", another.id())
                .param("director", another.director().id())
                .param("youth", another.youth().id())
                .update();
        return another;
    }

    private void takesIn(ACase into, String json) {
        Visitor director = file.director().visits();
        HttpResponse<String> answer = director.postFile(
                into.path() + "/analysis/import", "file", "analyse.json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String preview = answer.headers().firstValue("location").orElseThrow();
        assertThat(director.get(preview).body()).contains("Wat niet meekomt");
        assertThat(director.post(preview + "/confirmation").statusCode()).isEqualTo(303);
    }

    private String json(ACase of, ARegion.Somebody who) {
        return json(of, of.id(), who);
    }

    private String json(ACase of, UUID id, ARegion.Somebody who) {
        HttpResponse<String> answer = who.visits().get("/cases/" + id + "/analysis.json");
        assertThat(answer.statusCode()).as(of.path()).isEqualTo(200);
        return answer.body();
    }

    private static long count(String table, ACase of) {
        return House.open()
                .asData()
                .sql("select count(*) from " + table + " where case_id = :case")
                .param("case", of.id())
                .query(Long.class)
                .single();
    }

    private void everythingThereIs() {
        Table table = new Table(region, file);
        UUID first = table.statement("Zij slaapt weinig", "youth", "hinders");
        UUID second = table.statement("De dag begint moe", "family", "hinders");
        UUID third = table.statement("Misschien is het lawaai", "family", "hinders");
        UUID gone = table.statement("Dat stond er eerst", "care", "hinders");
        UUID arrow = table.link(first, second, "+");
        table.link(second, first, "+");
        House.open()
                .asData()
                .sql("update statement set kind = 'hypothesis' where id = :id")
                .param("id", third)
                .update();
        List.of("""
                        insert into circle_judgement (region_id, case_id, around, signs, name, verdict, reason, by_person, version)
                        values (:region, :case, array[least(cast(:first as uuid), cast(:second as uuid)), greatest(cast(:first as uuid),
                                cast(:second as uuid))], '++', 'De moeheid', 'set_aside', 'Het klopt niet meer', :director, 1)
                        """, """
                        insert into circle_number (region_id, case_id, edition, number, around, signs)
                        values (:region, :case, 1, 4, array[least(cast(:first as uuid), cast(:second as uuid)), greatest(cast(:first as uuid),
                                cast(:second as uuid))], '++')
                        """, """
                        insert into evidence (region_id, case_id, statement_id, side, text, source_person, seen_on, visible_to, by_person)
                        values (:region, :case, :third, 'for', 'Spreekt ervoor', :mother, date '2026-01-04', 'all', :director),
                               (:region, :case, :third, 'against', 'ALLEEN-VOOR-HET-TEAM 1', null, null, 'team', :director)
                        """, """
                        insert into hypothesis_verdict (region_id, case_id, statement_id, verdict, reason, by_person)
                        values (:region, :case, :third, 'tested', 'Twee weken geteld', :director)
                        """, """
                        insert into step_weighing (region_id, case_id, kind, what, weighed_on, harm, advice, visible_to, by_person)
                        values (:region, :case, 'out_of_home', 'Een tijd bij tante', date '2026-02-03', 'Weg van school', 'Niet doen', 'all', :director)
                        """, """
                        insert into growth_line (region_id, case_id, kind, person_id, text, statement_id, by_person)
                        values (:region, :case, 'movement', :youth, 'Zij staat op', :first, :director),
                               (:region, :case, 'perspective', null, 'De nacht gaat voor', null, :director)
                        """, """
                        insert into portrait_line (region_id, case_id, subject_id, aspect, text, visible_to, by_person)
                        values (:region, :case, :youth, 'nature', 'Zij kijkt goed', 'all', :director),
                               (:region, :case, :mother, 'fear', 'Zij draagt veel', 'team', :mother)
                        """, """
                        insert into statement_wording (region_id, case_id, statement_id, by_person, words)
                        values (:region, :case, :first, :mother, 'Het is stil bij ons')
                        """, """
                        insert into own_picture (id, region_id, case_id, by_person, about, shown_at, shown_to)
                        values (md5('m' || :case)::uuid, :region, :case, :mother, 'De nachten', now(), 'all'),
                               (md5('y' || :case)::uuid, :region, :case, :youth, 'NOG-VOOR-ZICHZELF', null, 'team')
                        """, """
                        insert into own_line (id, region_id, case_id, picture_id, by_person, text, sphere, effect, position)
                        values (md5('1' || :case)::uuid, :region, :case, md5('m' || :case)::uuid, :mother, 'Ik slaap slecht', 'family', 'hinders', 1),
                               (md5('2' || :case)::uuid, :region, :case, md5('m' || :case)::uuid, :mother, 'Wij ruziën', 'family', 'hinders', 2)
                        """, """
                        insert into own_arrow (id, region_id, case_id, picture_id, by_person, from_id, to_id, sign)
                        values (gen_random_uuid(), :region, :case, md5('m' || :case)::uuid, :mother, md5('1' || :case)::uuid, md5('2' || :case)::uuid, '+')
                        """, """
                        insert into line_match (region_id, case_id, line_id, statement_id, by_person)
                        values (:region, :case, md5('1' || :case)::uuid, :first, :director)
                        """, """
                        insert into stance_round (id, region_id, case_id, opened_by, revealed_by, revealed_at)
                        values (md5('r' || :case)::uuid, :region, :case, :director, :director, now()),
                               (md5('o' || :case)::uuid, :region, :case, :director, null, null)
                        """, """
                        insert into stance (id, region_id, case_id, by_person, statement_id, stance, round_id)
                        values (md5('s' || :case)::uuid, :region, :case, :mother, :first, 'partly', md5('r' || :case)::uuid)
                        """, """
                        insert into stance_reason (stance_id, region_id, case_id, by_person, reasons)
                        values (md5('s' || :case)::uuid, :region, :case, :mother, 'Dat hoorden wij van haar')
                        """, """
                        insert into private_stance (region_id, case_id, round_id, by_person, link_id, stance, reasons)
                        values (:region, :case, md5('o' || :case)::uuid, :youth, :arrow, 'does_not', 'NOG-NIET-ONTHULD')
                        """, """
                        insert into growth_aim (region_id, case_id, aim, worked, wish, version)
                        values (:region, :case, 'resilience', 'Muziek', 'Weer spelen', 1)
                        """)
                .forEach(sql -> put(sql, first, second, third, arrow));
        table.passage("conclusion", "De nachten gaan voor.");
        assertThat(file.director()
                        .visits()
                        .post(file.path() + "/analysis/versions", "note", "Voor de zomer")
                        .statusCode())
                .isEqualTo(303);
        List.of("""
                        insert into laid_before (region_id, case_id, version_id, person_id, on_day, how, by_person)
                        select region_id, case_id, id, :mother, date '2026-03-04', 'talked', :director from analysis_version where case_id = :case
                        """, """
                        insert into standing_by (region_id, case_id, version_id, person_id, discipline, register, number, by_person)
                        select region_id, case_id, id, :director, 'Orthopedagoog', 'skj', '123', :director from analysis_version where case_id = :case
                        """).forEach(sql -> put(sql, first, second, third, arrow));
        House.open()
                .asData()
                .sql("update statement set withdrawn_at = now() where id = :id")
                .param("id", gone)
                .update();
    }

    private void put(String sql, UUID first, UUID second, UUID third, UUID arrow) {
        House.open()
                .asData()
                .sql(sql)
                .param("region", region.id())
                .param("case", file.id())
                .param("first", first)
                .param("second", second)
                .param("third", third)
                .param("arrow", arrow)
                .param("mother", mother.id())
                .param("youth", file.youth().id())
                .param("director", file.director().id())
                .update();
    }
}
