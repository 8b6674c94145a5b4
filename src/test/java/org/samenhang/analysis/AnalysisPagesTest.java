package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Link;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.coherence.Statement;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What the pages of an analysis answer, and to whom. */
class AnalysisPagesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void anArrowThatStandsIsNotDrawnAgainAndOneTypedToItselfIsAskedAbout() {
        UUID help = table.statement("Iedereen wil iets van haar", "care", "hinders");
        UUID room = table.statement("Zij blijft op haar kamer", "youth", "hinders");
        String[] arrow = {"from", help.toString(), "to", room.toString(), "sign", "+"};
        assertThat(director.post(path + "/links", arrow).statusCode()).isEqualTo(303);
        HttpResponse<String> again = director.post(path + "/links", arrow);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Deze pijl staat er al: ‘Iedereen wil iets van haar’ → ‘Zij blijft op haar kamer’.");
        HttpResponse<String> slip = director.post(
                path + "/links", "from", help.toString(), "to", help.toString(), "sign", "+", "line", "true");
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("twee keer dezelfde uitspraak");
        assertThat(count("link")).isOne();
        assertThat(director.post(path + "/links", "from", help.toString(), "to", help.toString(), "sign", "+")
                        .statusCode())
                .as("chosen twice it is meant")
                .isEqualTo(303);
    }

    @Test
    void aFamilyReadsAndSaysWhatItThinksAndWritesNothingElse() {
        UUID statement = table.statement("Iedereen wil iets van haar", "care", "hinders");
        UUID link = table.link(statement, statement, "+");
        Visitor mother = file.parent("Moeder").visits();
        assertThat(mother.get(path).statusCode()).isEqualTo(200);
        for (String address : List.of(
                "/statements",
                "/statements/" + statement,
                "/statements/" + statement + "/withdrawal",
                "/links",
                "/links/" + link,
                "/links/" + link + "/withdrawal",
                "/head",
                "/passages/advice",
                "/growth/resilience",
                "/priorities",
                "/weighing/statement/" + statement)) {
            assertThat(mother.post(
                                    at(address),
                                    "text",
                                    "van moeder",
                                    "sphere",
                                    "care",
                                    "effect",
                                    "helps",
                                    "from",
                                    statement.toString(),
                                    "to",
                                    statement.toString(),
                                    "sign",
                                    "-",
                                    "state",
                                    "concept",
                                    "version",
                                    "0",
                                    "decision",
                                    "all",
                                    "reason",
                                    "van moeder")
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(count("statement where text = 'Iedereen wil iets van haar' and version = 0"))
                .isOne();
        assertThat(count("link where sign = '+' and version = 0")).isOne();
        assertThat(count("passage")).isZero();
        assertThat(mother.post(path + "/stances", "stance", "does_not").statusCode())
                .isEqualTo(303);
        assertThat(count("stance where stance = 'does_not'")).isOne();
    }

    @Test
    void nobodyElseFindsItAndTheAskingIsLogged() {
        table.statement("Een uitspraak", "care", "hinders");
        ARegion.Somebody stranger = ARegion.ofItsOwn().processDirector();
        Visitor visitor = stranger.visits();
        for (String address : List.of("", "?view=meeting", "/pulse", "/stance", "/weighing", "/versions")) {
            HttpResponse<String> answer = visitor.get(at(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Een uitspraak");
        }
        assertThat(House.open()
                        .asData()
                        .sql("select count(*)::int from access_log where person_id = :who and not allowed")
                        .param("who", stranger.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void eachReadingIsLoggedAndAskingWhetherSomethingChangedIsNoReading() {
        table.statement("Een uitspraak", "care", "hinders");
        director.get(path);
        int after = readings();
        HttpResponse<String> pulse = director.get(path + "/pulse");
        assertThat(pulse.body()).doesNotContain("uitspraak").hasSizeLessThan(120);
        assertThat(readings()).isEqualTo(after);
        assertThat(director.getPart(path).body()).contains("Een uitspraak");
        assertThat(readings()).isEqualTo(after + 1);
    }

    @Test
    void ofTwoWhoSaveTheSameStatementNeitherLosesTheirText() throws Exception {
        UUID statement = table.statement("Zoals het begon", "care", "hinders");
        Visitor colleague = file.expert("Collega").visits();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> saved = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : List.of(
                    new Writer(director, "De tekst van de regisseur"),
                    new Writer(colleague, "De tekst van de collega"))) {
                saved.add(threads.submit(() -> {
                    together.await();
                    return save(one.visitor(), statement, one.text(), "0");
                }));
            }
        }
        HttpResponse<String> first = saved.get(0).get();
        HttpResponse<String> second = saved.get(1).get();
        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactlyInAnyOrder(303, 409);
        HttpResponse<String> late = first.statusCode() == 409 ? first : second;
        assertThat(late.body())
                .contains("De tekst van de regisseur")
                .contains("De tekst van de collega")
                .contains("Iemand anders was je net voor")
                .contains("name=\"version\" value=\"1\"");
        assertThat(count("statement where version = 1 and text like 'De tekst van de %'"))
                .isOne();
        assertThat(save(director, statement, "Samen één tekst", "1").statusCode())
                .isEqualTo(303);
        assertThat(count("statement where version = 2 and text = 'Samen één tekst'"))
                .isOne();
    }

    @Test
    void whoWasWritingInWhatAnotherTookAwayKeepsTheText() {
        UUID one = table.statement("De ene", "care", "hinders");
        UUID other = table.statement("De andere", "youth", "hinders");
        UUID link = table.link(one, other, "+");
        Visitor colleague = file.expert("Collega").visits();
        director.post(path + "/links/" + link + "/withdrawal");
        HttpResponse<String> arrow = colleague.post(
                path + "/links/" + link,
                "from",
                one.toString(),
                "to",
                other.toString(),
                "sign",
                "-",
                "note",
                "alleen op maandag",
                "version",
                "0");
        assertThat(arrow.statusCode()).isEqualTo(409);
        assertThat(arrow.body())
                .contains("haalde deze pijl net weg", "alleen op maandag", "Opnieuw toevoegen")
                .contains("action=\"" + path + "/links\"");

        director.post(path + "/statements/" + one + "/withdrawal");
        HttpResponse<String> statement = save(colleague, one, "De ene, beter gezegd", "0");
        assertThat(statement.statusCode()).isEqualTo(409);
        assertThat(statement.body())
                .contains("haalde deze uitspraak net weg", "De ene, beter gezegd", "Sla op en zet terug")
                .contains("name=\"back\" value=\"true\"");
        assertThat(save(colleague, one, "De ene, beter gezegd", "1", "back", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("statement where text = 'De ene, beter gezegd' and withdrawn_at is null"))
                .isOne();

        director.post(path + "/priorities", "text", "Eerst rust");
        UUID priority = House.open()
                .asData()
                .sql("select id from priority where case_id = :case")
                .param("case", file.id())
                .query(UUID.class)
                .single();
        director.post(path + "/priorities/" + priority + "/withdrawal");
        HttpResponse<String> first =
                colleague.post(path + "/priorities/" + priority, "text", "Eerst slapen", "version", "0");
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains("van de lijst", "Eerst slapen", "action=\"" + path + "/priorities\"");
        assertThat(colleague
                        .post(path + "/priorities/" + UUID.randomUUID(), "text", "x", "version", "0")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrittenBesideThePictureIsNotLostEither() {
        assertThat(director.post(path + "/passages/advice", "text", "Eerste advies", "version", "0")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = director.post(path + "/passages/advice", "text", "Ander advies", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Eerste advies").contains("Ander advies");
        assertThat(director.post(path + "/passages/advice", "text", "Samen", "version", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(path).body()).contains("Samen").contains("Een advies is nooit een toestemming");
        assertThat(director.post(path + "/growth/resilience", "worked", "a", "wish", "b", "version", "0")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.post(path + "/growth/resilience", "worked", "c", "wish", "d", "version", "0")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void hostileAndBrokenInputIsRefusedOrShownAsText() {
        String hostile = "<script>alert('x')</script> \"&amp;\" =HYPERLINK(\"a\")";
        assertThat(add(hostile, "care", "hinders").statusCode()).isEqualTo(303);
        UUID on = table.statement("Een ander", "youth", "hinders");
        table.link(on, only(hostile), "+");
        table.link(only(hostile), on, "+");
        assertThat(director.get(path).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert('x')&lt;/script&gt; \"&amp;amp;\"");
        assertThat(add("- met een min", "care", "neutral").statusCode()).isEqualTo(303);
        assertThat(count("statement where text = 'met een min' and effect = 'hinders'"))
                .isOne();
        assertThat(add("a\u0000b\u0007c\u202Ed", "care", "hinders").statusCode())
                .isEqualTo(303);
        assertThat(count("statement where text = 'abcd'")).isOne();

        HttpResponse<String> tooLong = add("x".repeat(501), "care", "hinders");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Haal er 1 weg").contains("x".repeat(501));
        assertThat(add("", "care", "hinders").statusCode()).isEqualTo(422);
        assertThat(add("goed", "elsewhere", "hinders").statusCode()).isEqualTo(422);
        assertThat(add("goed", "care", "explodes").statusCode()).isEqualTo(422);
        assertThat(count("statement")).isEqualTo(4);
        assertThat(director.post(path + "/links", "from", "geen id", "to", "", "sign", "*")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                path + "/links", "from", UUID.randomUUID().toString(), "to", on.toString(), "sign", "+")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.post(path + "/stances", "stance", "perhaps").statusCode())
                .isEqualTo(422);
        assertThat(save(director, on, "x", "0", "saidOn", "2026-02-30").statusCode())
                .isEqualTo(422);
        assertThat(save(
                                director,
                                on,
                                "x",
                                "0",
                                "sourcePerson",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.get(path + "?circle=99999999999999999999").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayCanBePutBackWithItsArrows() {
        UUID one = table.statement("De ene", "care", "hinders");
        UUID other = table.statement("De andere", "youth", "hinders");
        table.link(one, other, "+");
        UUID back = table.link(other, one, "+");
        assertThat(director.get(path).body()).contains("Kring 1 houdt zichzelf in stand");
        director.post(path + "/statements/" + other + "/withdrawal");
        assertThat(director.get(path).body()).contains("Nog geen kring").contains("Weggehaald (1)");
        assertThat(file.youth().visits().get(path).body()).doesNotContain("De andere");
        director.post(path + "/statements/" + other + "/return");
        assertThat(director.get(path).body()).contains("Kring 1 houdt zichzelf in stand");
        director.post(path + "/links/" + back + "/withdrawal");
        assertThat(director.get(path).body()).contains("Nog geen kring");
        director.post(path + "/links/" + back + "/return");
        assertThat(director.get(path).body()).contains("Kring 1 houdt zichzelf in stand");
    }

    @Test
    void thatTheFamilyComesFirstIsSaidAndStopsNobody() {
        assertThat(director.get(path + "/head").body()).contains("Jongere en ouders eerst");
        assertThat(head("shared", "0").statusCode()).isEqualTo(303);
        assertThat(head("concept", "1").statusCode()).isEqualTo(303);
        assertThat(director.get(path).body()).contains("concept 2");
        assertThat(head("discussed", "1").statusCode()).isEqualTo(409);
    }

    @Test
    void theFirstListOfLeversIsNeverAboutTheYouthOrTheFamily() {
        table.told("case-achter-de-deur.json");
        String page = director.get(path).body();
        String first = page.substring(page.indexOf("id=\"open\""), page.indexOf("id=\"stances\""))
                .replaceAll("(?s)<details.*?</details>", "")
                .replaceAll("(?s).*?<ul class=\"ruled openings\">(.*?)</ul>.*", "$1");
        assertThat(first)
                .contains("Er komt nog een hulpverlener bij")
                .contains("Iedereen wil iets van haar")
                .doesNotContain("Zij blijft op haar kamer")
                .doesNotContain("Haar moeder");
        assertThat(packed(director.getPart(path).body()))
                .as("bytes that travel when something changed")
                .isLessThan(20_000);
    }

    /** Circles and levers of a family are those of what it sees, whatever the team wrote besides. */
    @Test
    void noCircleLeadsThroughWhatIsHidden() {
        Random random = new Random(20261122);
        ARegion.Somebody father = file.parent("Vader");
        ARegion.Somebody mother = file.parent("Moeder");
        file.shields(mother, father);
        for (int round = 0; round < 4; round++) {
            House.open()
                    .asData()
                    .sql("delete from link where case_id = :case")
                    .param("case", file.id())
                    .update();
            House.open()
                    .asData()
                    .sql("delete from statement where case_id = :case")
                    .param("case", file.id())
                    .update();
            List<UUID> ids = new ArrayList<>();
            List<Boolean> seen = new ArrayList<>();
            List<Statement> visible = new ArrayList<>();
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                int kind = random.nextInt(4);
                String text = (kind < 2 ? "OPENBAAR" : "VERBORGEN") + i + "x" + round;
                ids.add(table.statement(
                        text, "care", "hinders", kind == 2 ? "team" : "all", kind == 3 ? mother : null));
                seen.add(kind < 2);
                if (kind < 2) {
                    visible.add(new Statement("s" + i, text, Sphere.CARE, Effect.HINDERS));
                }
            }
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 9; j++) {
                    if (i != j && random.nextInt(4) == 0) {
                        table.link(ids.get(i), ids.get(j), "+");
                        if (seen.get(i) && seen.get(j)) {
                            links.add(new Link("s" + i, "s" + j, Sign.MORE));
                        }
                    }
                }
            }
            Coherence expected = Coherence.of(new CoherenceMap(visible, links), 1000);
            String page = father.visits().get(path).body();
            assertThat(page).doesNotContain("VERBORGEN");
            for (int i = 0; i < 9; i++) {
                if (!seen.get(i)) {
                    assertThat(page).doesNotContain(ids.get(i).toString());
                }
            }
            assertThat(page.split("class=\"aloud", -1).length - 1)
                    .as("circles read aloud to him")
                    .isEqualTo(Math.min(2, expected.circles().size()));
            if (expected.circles().isEmpty()) {
                assertThat(page).doesNotContain("Kringen: ");
            } else {
                assertThat(page)
                        .contains("Kringen: " + Math.min(6, expected.circles().size()) + ".");
            }
            assertThat(director.get(path).body()).contains("VERBORGEN");
        }
    }

    private static int packed(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private HttpResponse<String> add(String text, String sphere, String effect) {
        return director.post(path + "/statements", "text", text, "sphere", sphere, "effect", effect);
    }

    private HttpResponse<String> head(String state, String version) {
        return director.post(
                path + "/head", "question", "Hoe komt het?", "level", "youth", "state", state, "version", version);
    }

    private HttpResponse<String> save(Visitor who, UUID statement, String text, String version, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "text",
                text,
                "sphere",
                "care",
                "effect",
                "hinders",
                "kind",
                "account",
                "visibleTo",
                "all",
                "version",
                version));
        fields.addAll(List.of(more));
        return who.post(path + "/statements/" + statement, fields.toArray(String[]::new));
    }

    private UUID only(String text) {
        return House.open()
                .asData()
                .sql("select id from statement where case_id = :case and text = :text")
                .param("case", file.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    private int count(String what) {
        String where = what.contains(" where ") ? what + " and" : what + " where";
        return House.open()
                .asData()
                .sql("select count(*)::int from " + where + " case_id = :case")
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }

    private int readings() {
        return count("access_log where object_type = 'analysis' and allowed");
    }

    private record Writer(Visitor visitor, String text) {}

    /** What is weighed is weighed for all rooms together, beside the analysis. */
    private String at(String address) {
        return address.startsWith("/weighing") ? file.path() + address : path + address;
    }
}
