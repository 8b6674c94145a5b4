package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody outside told becomes a fact of the timeline: in their words, with their name, once. */
class AdditionAsFactTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody father = theirs.parent("Ruud Vos");
    private final Outside outside = new Outside(theirs);
    private final Visitor expert = theirs.expert("Lena").visits();
    private final Visitor teacher = outside.enters(outside.question("Juf Ans", "Wat ziet u als het goed gaat?"));

    @Test
    void itStandsOnTheTimelineInTheirWordsWithTheirName() {
        UUID piece = outside.adds(teacher, "Zij ging elke dag naar de bakkerij", "mei 2024");
        assertThat(expert.get(page(piece)).body()).contains(page(piece) + "/fact");
        assertThat(expert.get(page(piece) + "/fact").body())
                .contains("Zij ging elke dag naar de bakkerij", "/fact?kind=school", "/fact?kind=good");
        String form = expert.get(page(piece) + "/fact?kind=school").body();
        assertThat(form)
                .contains(">Zij ging elke dag naar de bakkerij</textarea>", "value=\"Juf Ans, school\"")
                .contains("value=\"mei 2024\"");

        assertThat(put(expert, piece, UUID.randomUUID(), "school", "visible_to", "all")
                        .headers()
                        .firstValue("location"))
                .hasValue(theirs.path() + "/shares?done=sharing.on_timeline");

        assertThat(expert.get(theirs.path() + "/timeline").body())
                .contains("Zij ging elke dag naar de bakkerij", "verteld door Juf Ans, school");
        assertThat(mother.visits().get(theirs.path() + "/timeline").body()).contains("verteld door Juf Ans, school");
        Map<String, Object> settled =
                db().sql("""
                        select p.fact, p.statement_id, p.settled_by is not null as settled, f.text, f.kind, f.from_on::text, f.told_by_text
                          from outside_piece p join life_school f on f.id = p.fact_id where p.id = :piece
                        """).param("piece", piece).query().singleRow();
        assertThat(settled)
                .containsEntry("fact", "school")
                .containsEntry("settled", true)
                .containsEntry("text", "Zij ging elke dag naar de bakkerij")
                .containsEntry("kind", "day_activity")
                .containsEntry("from_on", "2024-05-01")
                .containsEntry("told_by_text", "Juf Ans, school")
                .containsEntry("statement_id", null);
        assertThat(expert.get(theirs.path() + "/shares").body()).contains("Al bekeken", "Staat op de tijdlijn");
        assertThat(teacher.get("/adding").body()).contains("Het team heeft dit bekeken");
        assertThat(teacher.post("/adding/pieces/" + piece + "/withdrawal")
                        .headers()
                        .firstValue("location"))
                .hasValue("/adding?done=sharing.settled");
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedStays() {
        UUID piece = outside.adds(teacher, "Op de markt lachte zij", "ooit");
        assertThat(expert.get(page(piece) + "/fact?kind=good").body())
                .as("'ooit' is no day")
                .doesNotContain("value=\"ooit\"");
        HttpResponse<String> answer = put(
                expert,
                piece,
                UUID.randomUUID(),
                "help",
                "from",
                "gisteren",
                "aimed_at",
                "",
                "frame",
                "voluntary",
                "text",
                "Op de markt lachte zij hard",
                "told_by_text",
                "Juf Ans van groep acht");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "value=\"gisteren\"",
                        ">Op de markt lachte zij hard</textarea>",
                        "value=\"Juf Ans van groep acht\"",
                        "Dit lezen we niet als datum",
                        "Kies één van de antwoorden");
        assertThat(answer.body()).containsPattern("value=\"voluntary\"[^>]*checked|checked[^>]*value=\"voluntary\"");
        assertThat(waiting(piece)).isTrue();
        assertThat(put(expert, piece, UUID.randomUUID(), "help", "told_by_text", "x".repeat(301))
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(expert, piece, UUID.randomUUID(), "nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoOfTheTeamAtOnceMakeOne() {
        UUID piece = outside.adds(teacher, "Op de markt lachte zij", "2024");
        Visitor director = theirs.director().visits();
        director.get(page(piece));
        expert.get(page(piece));
        List<String> answers = Stream.of(expert, director)
                .map(one -> CompletableFuture.supplyAsync(() -> put(one, piece, UUID.randomUUID(), "good")))
                .toList()
                .stream()
                .map(one -> one.join().headers().firstValue("location").orElse("none"))
                .toList();
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        theirs.path() + "/shares?done=sharing.on_timeline",
                        theirs.path() + "/shares?done=sharing.was_settled");
        assertThat(db().sql("select count(*) from life_good where case_id = :case")
                        .param("case", theirs.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(director.get(theirs.path() + "/shares?done=sharing.was_settled")
                        .body())
                .contains("Dit was al bekeken. Er is niets dubbel opgeschreven.");
        for (String late : List.of(page(piece), page(piece) + "/fact", page(piece) + "/fact?kind=good")) {
            assertThat(director.get(late).headers().firstValue("location"))
                    .as(late)
                    .hasValue(theirs.path() + "/shares?done=sharing.was_settled");
        }
        assertThat(director.post(page(piece) + "/statement", "sphere", "school", "effect", "helps", "visibleTo", "all")
                        .headers()
                        .firstValue("location"))
                .hasValue(theirs.path() + "/shares?done=sharing.was_settled");
        assertThat(db().sql("select count(*) from statement where case_id = :case")
                        .param("case", theirs.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A name can tell where somebody is: then what it told is kept from who may not know, whatever was typed. */
    @Test
    void theNameOfWhoToldItDoesNotGiveAwayWhereSheIs() {
        theirs.shields(mother, father);
        Visitor neighbour = outside.enters(outside.question(
                "Buurvrouw uit Zonnehoek",
                "Hoe gaat het?",
                "whereabouts",
                mother.id().toString()));
        UUID told = outside.adds(neighbour, "Zij zingt in de tuin", "2024");
        UUID said = outside.adds(neighbour, "Zij groet iedereen", "");
        put(
                expert,
                told,
                UUID.randomUUID(),
                "good",
                "text",
                "Zij zingt in de tuin",
                "visible_to",
                "all",
                "whereabouts_of",
                "");
        expert.post(page(said) + "/statement", "sphere", "network", "effect", "helps", "visibleTo", "all");
        Map<String, String> hers = Map.of("/timeline", "Zij zingt in de tuin", "/analysis", "Zij groet iedereen");
        for (String where : hers.keySet()) {
            assertThat(mother.visits().get(theirs.path() + where).body())
                    .as("mother on " + where)
                    .contains(hers.get(where));
            assertThat(father.visits().get(theirs.path() + where).body())
                    .as("father on " + where)
                    .doesNotContain("Zonnehoek", "Zij zingt in de tuin", "Zij groet iedereen");
        }
    }

    @Test
    void onlyTheTeamDoesThis() {
        UUID piece = outside.adds(teacher, "Op de markt lachte zij", "2024");
        for (ARegion.Somebody other : List.of(theirs.guardian("Voogd"), mother, theirs.youth())) {
            assertThat(other.visits().get(page(piece) + "/fact").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(put(other.visits(), piece, UUID.randomUUID(), "good").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(waiting(piece)).isTrue();
    }

    private String page(UUID piece) {
        return theirs.path() + "/additions/" + piece;
    }

    private HttpResponse<String> put(Visitor visitor, UUID piece, UUID fact, String kind, String... other) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "id",
                fact.toString(),
                "fact",
                kind,
                "from",
                "mei 2024",
                "kind",
                "day_activity",
                "text",
                "Zij ging elke dag naar de bakkerij",
                "told_by",
                "",
                "told_by_text",
                "Juf Ans, school",
                "visible_to",
                "professionals"));
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        return visitor.post(
                page(piece) + "/fact",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private static boolean waiting(UUID piece) {
        return db().sql("select settled_at is null and fact_id is null from outside_piece where id = :piece")
                .param("piece", piece)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient db() {
        return House.open().asData();
    }
}
