package org.samenhang.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samenhang.analysis.Table;
import org.samenhang.analysis.coherence.CoherenceCommand;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** An analysis as data: what its reader may see goes out, comes in whole in a new case, and goes out the same. */
class ExchangeTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file).told("case-achter-de-deur.json");
    private final ARegion.Somebody mother = file.parent("Moeder");

    @TempDir
    private Path room;

    @Test
    void outAndInAgainAndNothingIsLost() throws Exception {
        everythingThereIs();
        String out = json(file.director());

        ACase another = ACase.of(region);
        region.takesPart(another.id(), file.director(), "process_director", 3);
        region.takesPart(another.id(), file.youth(), "youth", 1);
        region.takesPart(another.id(), mother, "parent", 1);
        leaves(another, another.director());
        leaves(another, another.youth());
        Visitor director = file.director().visits();
        String preview = brings(director, another, out);
        assertThat(director.get(preview).body())
                .contains("Dit komt erin", "Moeder", "Zij blijft op haar kamer")
                .doesNotContain("Doen hier niet mee");
        assertThat(director.post(preview + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(director.get(another.path() + "/analysis.json").body()).isEqualTo(out);
        assertThat(director.post(preview + "/confirmation").statusCode())
                .as("once")
                .isEqualTo(422);
        assertThat(director.get(another.path() + "/analysis/import").body()).contains("Er staat al iets");
    }

    @Test
    void itIsASupersetOfTheContract() throws Exception {
        everythingThereIs();
        Path map = Files.writeString(room.resolve("map.json"), json(file.director()));
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        int status = CoherenceCommand.run(new String[] {map.toString()}, found, new PrintStream(found, true));
        assertThat(status).isZero();
        assertThat(found.toString(StandardCharsets.UTF_8)).contains("\"vicious\"", "zij op haar kamer blijft");

        ACase another = ACase.of(region);
        Visitor director = another.director().visits();
        String plain =
                "{\"statements\": [{\"id\": \"a\", \"text\": \"Niemand luistert\", \"sphere\": \"care\", \"effect\": \"hinders\"}],"
                        + " \"links\": [{\"from\": \"a\", \"to\": \"a\", \"sign\": \"+\"}, {\"from\": \"a\", \"to\": \"a\", \"sign\": \"+\"}]}";
        assertThat(director.post(brings(director, another, plain) + "/confirmation")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(another.path() + "/analysis").body()).contains("Niemand luistert");
    }

    @Test
    void eachGetsWhatTheyMaySee() {
        everythingThereIs();
        assertThat(json(file.director())).contains("MERKTEKEN-TEAM", "MERKTEKEN-SCHUIL", "MERKTEKEN-REDEN");
        String ofTheMother = json(mother);
        assertThat(ofTheMother).contains("MERKTEKEN-REDEN").doesNotContain("MERKTEKEN-TEAM");
        ARegion.Somebody father = file.parent("Vader");
        file.shields(mother, father);
        String ofTheFather = json(father);
        assertThat(ofTheFather).doesNotContain("MERKTEKEN");
        assertThat(ofTheFather)
                .as("counted in what he sees, so that no gap shows")
                .contains("\"id\" : \"s" + count(ofTheFather, "\"sphere\"") + "\"");
        assertThat(region.family("Buurman")
                        .visits()
                        .get(file.path() + "/analysis.json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNobodyHereStaysANameAndWhatTellsWhereTheyAreIsForTheTeam() {
        everythingThereIs();
        ACase another = ACase.of(region);
        Visitor director = another.director().visits();
        String preview = brings(director, another, json(file.director()));
        assertThat(director.get(preview).body()).contains("Doen hier niet mee", "Moeder");
        director.post(preview + "/confirmation");
        String read = director.get(another.path() + "/analysis.json").body();
        assertThat(read).contains("\"text\" : \"Moeder\"", "MERKTEKEN-SCHUIL", "MERKTEKEN-REDEN");
        assertThat(another.youth()
                        .visits()
                        .get(another.path() + "/analysis.json")
                        .body())
                .contains("Zij blijft op haar kamer")
                .doesNotContain("MERKTEKEN");
    }

    @Test
    void aBrokenFileIsRefusedWholeWithEveryReasonAndPath() {
        ACase another = ACase.of(region);
        Visitor director = another.director().visits();
        String broken = """
                {"format": "iets anders", "version": 9, "level": "hoog",
                 "people": [{"id": "p1", "name": "A"}, {"id": "p1", "name": "B"}],
                 "statements": [{"id": "s1", "text": "", "sphere": "care", "effect": "hinders"},
                                {"id": "s2", "text": "goed", "sphere": "maan", "effect": "hinders", "said_on": "2026-02-30",
                                 "source": {"person": "p9"}},
                                {"id": "s2", "text": "%s", "sphere": "care", "effect": "helps"}],
                 "links": [{"from": "s2", "to": "s7", "sign": "*"}],
                 "growth": [{"aim": "resilience"}, {"aim": "resilience"}],
                 "stances": [{"by": "p1", "stance": "shares", "on": "gisteren"}]}
                """.formatted("x".repeat(501));
        HttpResponse<String> answer = reads(director, another, broken.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Er is niets ingelezen")
                .contains("format: ", "version: ", "level: ", "people[1].id: ", "statements[0].text: ")
                .contains("statements[1].sphere: ", "statements[1].said_on: ", "statements[1].source.person: ")
                .contains("statements[2].text: te lang: 501", "statements[2].id: ", "links[0].to: ", "links[0].sign: ")
                .contains("growth[1].aim: ", "stances[0].on: ");
        assertThat(director.get(another.path() + "/analysis.json").body()).contains("\"statements\" : [ ]");
        for (String unlisted : new String[] {
            "{\"links\": [{\"from\": \"s1\", \"to\": \"s2\", \"sign\": \"+\"}]}",
            "{\"links\": [{\"from\": \"s1\", \"to\": \"s2\", \"sign\": \"+\"}], \"statements\": [{\"id\": \"s1\""
        }) {
            assertThat(reads(director, another, unlisted.getBytes(StandardCharsets.UTF_8))
                            .body())
                    .contains("Er is niets ingelezen")
                    .doesNotContain("links[0]");
        }
        assertThat(reads(director, another, new byte[0]).body()).contains("het bestand is leeg");
        for (String hostile : new String[] {
            "",
            "{",
            "[]",
            "nul",
            "{\"statements\": " + "[".repeat(100_000),
            "{\"a\": 1, \"a\": 2}",
            "{\"version\": 1e999}",
            "{\"statements\": [], \"links\": [], \"edition\": -1}",
            "\u0000",
            "{\"statements\":[{\"id\":\"a\",\"text\":\"x\\u202Ey\",\"sphere\":\"care\",\"effect\":\"helps\"}],\"links\":[]}"
        }) {
            assertThat(reads(director, another, hostile.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .as(hostile.substring(0, Math.min(30, hostile.length())))
                    .isEqualTo(422);
        }
        assertThat(reads(director, another, new byte[ContentFile.MOST_BYTES + 1])
                        .body())
                .contains("te groot");
    }

    @Test
    void aFileOfAnotherIsNotTheirs() {
        ACase another = ACase.of(region);
        ARegion.Somebody expert = another.expert("Deskundige");
        String preview = brings(another.director().visits(), another, json(file.director()));
        assertThat(expert.visits().get(preview).statusCode()).isEqualTo(404);
        assertThat(expert.visits().post(preview + "/confirmation").statusCode()).isEqualTo(422);
        assertThat(another.youth().visits().get(preview).statusCode()).isEqualTo(404);
        assertThat(another.guardian("Voogd")
                        .visits()
                        .get(another.path() + "/analysis/import")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theChooserIsThereWhereNothingStands() {
        ACase another = ACase.of(region);
        try (Reader director = Reader.of(another.director())) {
            director.to(another.path() + "/analysis/import").findsNoBarrier().picture("exchange-choose");
        }
    }

    private void everythingThereIs() {
        UUID team = table.statement("MERKTEKEN-TEAM", "youth", "hinders", "team", null);
        UUID told = table.statement("MERKTEKEN-SCHUIL", "family", "helps", "all", mother);
        table.link(team, told, "-");
        table.stance(mother, null, "partly", "MERKTEKEN-REDEN");
        table.stance(mother, told, "does_not", "MERKTEKEN-REDEN 2");
        table.passage("continuing_course", "De zaterdag is van Noor.\nNiemand vraagt naar school.");
        House.open()
                .asData()
                .sql("""
                        with w as (update statement set source_person = :mother, said_on = date '2026-01-02', basis = 'Een gesprek'
                                    where id = :told),
                             x as (insert into statement_about (statement_id, person_id, region_id, case_id)
                                   select :told, :mother, region_id, id from case_file where id = :case),
                             v as (insert into stance (region_id, case_id, by_person, link_id, stance, said_through, recorded_by)
                                   select region_id, case_id, :mother, id, 'does_not', 'haar zus', :director from link where from_id = :team),
                             y as (update link set note = 'Dat zag de mentor', doubt = true where from_id = :team)
                        insert into priority (region_id, case_id, text, who_id, due_on, position)
                        select region_id, id, 'Bellen met de mentor', :mother, date '2026-05-06', 1 from case_file where id = :case
                        """)
                .param("mother", mother.id())
                .param("director", file.director().id())
                .param("told", told)
                .param("team", team)
                .param("case", file.id())
                .update();
    }

    private void leaves(ACase from, ARegion.Somebody who) {
        House.open()
                .asData()
                .sql("update participation set until_at = now() where case_id = :case and person_id = :who")
                .param("case", from.id())
                .param("who", who.id())
                .update();
    }

    private String json(ARegion.Somebody who) {
        HttpResponse<String> answer = who.visits().get(file.path() + "/analysis.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static String brings(Visitor who, ACase into, @Nullable String json) {
        HttpResponse<String> answer = reads(who, into, String.valueOf(json).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static HttpResponse<String> reads(Visitor who, ACase into, byte[] file) {
        return who.postFile(into.path() + "/analysis/import", "file", "analyse.json", file);
    }
}
