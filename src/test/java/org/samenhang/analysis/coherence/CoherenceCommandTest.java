package org.samenhang.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as outsiders run it: what it prints, what it refuses and how it says so. */
class CoherenceCommandTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/coherence");

    private static final String STATEMENT =
            "{\"id\": \"a\", \"text\": \"Iets\", \"sphere\": \"care\", \"effect\": \"hinders\"}";

    @TempDir
    Path directory;

    private record Run(int status, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CoherenceCommand.run(arguments, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run run(byte[] content, String... options) throws IOException {
        Path file = Files.write(directory.resolve("map.json"), content);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Run runOn(String content, String... options) throws IOException {
        return run(content.getBytes(StandardCharsets.UTF_8), options);
    }

    private static String map(String statements, String links) {
        return "{\"statements\": [" + statements + "], \"links\": [" + links + "]}";
    }

    @Test
    void theOutcomeIsWrittenAsAgreed() throws IOException {
        Run run = runOn(map(STATEMENT, "{\"from\": \"a\", \"to\": \"a\", \"sign\": \"+\"}"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("{\"statements\":1,\"links\":1,\"complete\":true,\"circles\":[{\"statements\":[\"a\"],"
                        + "\"signs\":[\"+\"],\"kind\":\"reinforcing\",\"character\":\"vicious\",\"sentence\":"
                        + "\"Hoe meer dit speelt: “Iets”, hoe meer dit weer speelt: “Iets”.\"}],"
                        + "\"counts\":{\"reinforcing\":1,\"balancing\":0,\"vicious\":1,\"virtuous\":0,\"tipping\":0,"
                        + "\"neutral\":0},\"levers\":{\"own_hands\":{\"size\":1,\"sets\":[[\"a\"]],\"untouched\":[],"
                        + "\"exact\":true,\"more\":false},\"statements\":{\"size\":1,\"sets\":[[\"a\"]],"
                        + "\"untouched\":[],\"exact\":true,\"more\":false},\"arrows\":{\"size\":1,"
                        + "\"sets\":[[[\"a\",\"a\",\"+\"]]],\"untouched\":[],\"exact\":true,\"more\":false}}}\n");
    }

    @Test
    void aCircleThatDampsItselfHasNoCharacter() throws IOException {
        Run run = runOn(map(STATEMENT, "{\"from\": \"a\", \"to\": \"a\", \"sign\": \"-\"}"));
        assertThat(run.json().at("/circles/0").has("character")).isFalse();
        assertThat(run.json().at("/circles/0/kind").asString()).isEqualTo("balancing");
    }

    @Test
    void anEmptyMapHasNothingToTouch() throws IOException {
        Run run = runOn("{\"statements\": [], \"links\": []}");
        assertThat(run.status()).isZero();
        assertThat(run.json().at("/levers/arrows/sets").toString()).isEqualTo("[[]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            achter-de-deur       | 7 | 3 | [["s06"],["s07"]]         | [0]
            steeds-ergens-anders | 7 | 4 | [["a","e"],["b","e"]]     | []
            """)
    void theExamplesHaveTheirCirclesAndLevers(
            String name, int circles, int vicious, String ownHands, String untouched) {
        Run run = run(EXAMPLES.resolve(name + ".json").toString());
        assertThat(run.status()).isZero();
        assertThat(run.json().path("circles").size()).isEqualTo(circles);
        assertThat(run.json().at("/counts/vicious").asInt()).isEqualTo(vicious);
        assertThat(run.json().at("/levers/own_hands/sets").toString()).isEqualTo(ownHands);
        assertThat(run.json().at("/levers/own_hands/untouched").toString()).isEqualTo(untouched);
    }

    @Test
    void everySentenceHoldsItsTextsInOrderAndReturnsToTheFirst() throws IOException {
        for (String language : List.of("nl", "en")) {
            Path file = EXAMPLES.resolve("achter-de-deur.json");
            JsonNode given = JsonMapper.shared().readTree(Files.readString(file));
            JsonNode found = run(file.toString(), "--lang", language).json();
            for (JsonNode circle : found.path("circles")) {
                int at = 0;
                List<JsonNode> ids = new ArrayList<>();
                circle.path("statements").forEach(ids::add);
                ids.add(ids.getFirst());
                for (JsonNode id : ids) {
                    String text = textOf(given, id.asString());
                    int next = circle.path("sentence").asString().indexOf(text, at);
                    assertThat(next).as(text).isGreaterThanOrEqualTo(at);
                    at = next + text.length();
                }
            }
        }
    }

    private static String textOf(JsonNode map, String id) {
        for (JsonNode statement : map.path("statements")) {
            if (statement.path("id").asString().equals(id)) {
                return statement.path("text").asString();
            }
        }
        throw new IllegalArgumentException(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"links\": [{\"from\": \"a\", \"to\": \"b\", \"sign\": \"+\"}]}",
                "{\"links\": [{\"from\": \"a\", \"to\": \"b\", \"sign\": \"+\"}], \"statements\": null}",
                "{\"links\": [{\"from\": \"a\", \"to\": \"b\", \"sign\": \"+\"}], \"statements\": [{\"id\": "
            })
    void withoutTheStatementsNoLinkIsBlamed(String map) throws IOException {
        Run run = runOn(map);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).doesNotContain("links");
    }

    @Test
    void theLimitAndTheLanguageMayStandAnywhere() {
        String file = EXAMPLES.resolve("achter-de-deur.json").toString();
        Run run = run("--limit", "2", file, "--lang", "en");
        assertThat(run.json().path("circles").size()).isEqualTo(2);
        assertThat(run.json().path("complete").asBoolean()).isFalse();
        assertThat(run.json().at("/circles/0/sentence").asString()).startsWith("The more");
        assertThat(run("--limit", "999999999999", file).json().path("complete").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', er is geen bestand genoemd",
        "MAP --limit, na --limit hoort een waarde",
        "MAP --limit 0, '--limit is een geheel getal vanaf 1, niet 0'",
        "MAP --limit -3, '--limit is een geheel getal vanaf 1, niet -3'",
        "MAP --limit veel, '--limit is een geheel getal vanaf 1, niet veel'",
        "MAP --lang fr, '--lang is nl of en, niet fr'",
        "MAP --public, onbekende optie --public",
        "MAP MAP, er kan maar één bestand tegelijk",
        "absent.json, absent.json: dit bestand is er niet",
        ". , .: dit bestand kan niet worden gelezen",
        "absent.json --lang en, absent.json: there is no such file",
    })
    void aWrongCallEndsWithOneAndSaysWhy(String call, String expected) {
        String file = EXAMPLES.resolve("achter-de-deur.json").toString();
        Run run = run(call.isEmpty() ? new String[0] : call.replace("MAP", file).split(" "));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                      | het bestand is leeg
            `  `                                    | het bestand is leeg
            {                                       | geen geldige JSON: regel 1, kolom
            {"statements": [], "links": []          | geen geldige JSON
            {'statements': [], 'links': []}         | geen geldige JSON
            {"statements": [], "links": [],}        | geen geldige JSON
            {"statements": [/* */], "links": []}    | geen geldige JSON
            {"statements": [], "links": [NaN]}      | geen geldige JSON
            {"statements": [], "links": []} x       | geen geldige JSON
            {"statements": [], "links": []} {}      | na het einde staat nog iets: regel 1, kolom
            []                                      | hier hoort een object
            null                                    | hier hoort een object
            {"links": []}                           | statements: dit veld ontbreekt
            {"statements": []}                      | links: dit veld ontbreekt
            {"statements": {}, "links": []}         | statements: hier hoort een lijst
            {"statements": null, "links": []}       | statements: hier hoort een lijst
            {"statements": [], "statements": [], "links": []} | statements: dit veld staat er twee keer
            {"statements": [], "links": [], "x": {"y": [{"z": 1, "z": 2}]}} | x.y[0].z: dit veld staat er twee keer
            {"statements": ["a"], "links": []}      | statements[0]: hier hoort een object
            """)
    void brokenJsonIsRefused(String content, String reason) throws IOException {
        Run run = runOn(content);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("map.json: ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "a"             |                     | statements[0].id: dit veld ontbreekt
            "id": "a"             | "id": ""            | statements[0].id: mag niet leeg zijn
            "id": "a"             | "id": 1             | statements[0].id: hier hoort tekst
            "id": "a"             | "id": null          | statements[0].id: hier hoort tekst
            "id": "a"             | "id": "\\uD800"     | statements[0].id: hier staat een half teken
            "text": "Iets"        | "text": ""          | statements[0].text: mag niet leeg zijn
            "text": "Iets"        | "text": " "         | statements[0].text: mag niet leeg zijn
            "text": "Iets"        |                     | statements[0].text: dit veld ontbreekt
            "text": "Iets"        | "text": ["Iets"]    | statements[0].text: hier hoort tekst
            "sphere": "care"      | "sphere": "Care"    | statements[0].sphere: onbekende waarde “Care”; het kan zijn: youth, family
            "sphere": "care"      |                     | statements[0].sphere: dit veld ontbreekt
            "effect": "hinders"   | "effect": "worse"   | statements[0].effect: onbekende waarde “worse”; het kan zijn: hinders, helps, neutral
            "effect": "hinders"   | "effect": "hinders", "part": "left" | statements[0].part: onbekende waarde
            "effect": "hinders"   | "effect": "hinders", "spoken": 3 | statements[0].spoken: hier hoort tekst
            "effect": "hinders"   | "effect": "hinders", "end_behaviour": "true" | statements[0].end_behaviour: hier hoort true of false
            "effect": "hinders"   | "effect": "hinders", "end_behaviour": 1 | statements[0].end_behaviour: hier hoort true of false
            "effect": "hinders"   | "effect": "hinders", "effect": "helps" | statements[0].effect: dit veld staat er twee keer
            "from": "a"           | "from": "b"         | links[0].from: er is geen bewering met id “b”
            "to": "a"             | "to": "b"           | links[0].to: er is geen bewering met id “b”
            "to": "a"             |                     | links[0].to: dit veld ontbreekt
            "sign": "+"           | "sign": "plus"      | links[0].sign: onbekende waarde “plus”; het kan zijn: +, -
            "sign": "+"           |                     | links[0].sign: dit veld ontbreekt
            """)
    void aWrongFieldIsRefusedWithItsPlace(String field, String replacement, String reason) throws IOException {
        String whole = map(STATEMENT, "{\"from\": \"a\", \"to\": \"a\", \"sign\": \"+\"}");
        String wrong = replacement == null || replacement.isEmpty()
                ? whole.replace(field + ", ", "").replace(", " + field, "")
                : whole.replace(field, replacement);
        assertThat(wrong).isNotEqualTo(whole);
        Run run = runOn(wrong);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.contains("map.json: " + reason)))
                .hasSize(1);
    }

    @Test
    void everyReasonIsGivenAtOnce() throws IOException {
        Run run = runOn(
                map(
                        STATEMENT + ", " + STATEMENT + ", {\"id\": \"c\", \"sphere\": \"moon\", \"effect\": 3}",
                        "{\"from\": \"a\", \"to\": \"z\", \"sign\": \"*\"}, {\"from\": \"c\"}"),
                "--lang",
                "en");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines().map(line -> line.substring(line.indexOf("map.json: ") + 10)))
                .containsExactlyInAnyOrder(
                        "statements[1].id: “a” is also the id of statements[0]",
                        "statements[2].sphere: unknown value “moon”; it can be: youth, family, network, school, care, society",
                        "statements[2].effect: this has to be text between quotation marks",
                        "statements[2].text: this field is missing",
                        "links[0].to: there is no statement with id “z”",
                        "links[0].sign: unknown value “*”; it can be: +, -",
                        "links[1].to: this field is missing",
                        "links[1].sign: this field is missing");
    }

    @Test
    void whatIsNotAskedForIsPassedOver() throws IOException {
        String deep = "[".repeat(500) + "{\"id\": 1e999999}" + "]".repeat(500);
        Run run = runOn("{\"links\": [{\"from\": \"a\", \"to\": \"a\", \"sign\": \"+\", \"note\": " + deep
                + "}], \"title\": null, \"statements\": ["
                + STATEMENT.replace("}", ", \"part\": null, \"spoken\": \"\", \"end_behaviour\": false, \"x\": {}}")
                + "]}");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.json().path("circles").size()).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsNoMistakeButAnotherEncodingIs() throws IOException {
        assertThat(runOn("\uFEFF" + map(STATEMENT, "")).status()).isZero();
        for (byte[] content : List.of(
                map(STATEMENT.replace("Iets", "Één"), "").getBytes(StandardCharsets.ISO_8859_1),
                map(STATEMENT, "").getBytes(StandardCharsets.UTF_16))) {
            Run run = run(content);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("geen geldige UTF-8 bij byte");
        }
        assertThat(run(map(STATEMENT, "").getBytes(StandardCharsets.UTF_16LE)).status())
                .isEqualTo(2);
    }

    @Test
    void theMostIsAllowedAndOneMoreRefused() throws IOException {
        assertThat(runOn(map(statements(500), links(5000)), "--limit", "1").status())
                .isZero();
        Run tooMany = runOn(map(statements(501), links(5001)), "--limit", "1");
        assertThat(tooMany.status()).isEqualTo(2);
        assertThat(tooMany.err())
                .contains("statements: 501 beweringen; hoogstens 500")
                .contains("links: 5001 pijlen; hoogstens 5000");
    }

    private static String statements(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> STATEMENT.replace("\"a\"", "\"s" + at + "\""))
                .collect(Collectors.joining(","));
    }

    private static String links(int count) {
        return "{\"from\": \"s0\", \"to\": \"s1\", \"sign\": \"+\"},".repeat(count - 1)
                + "{\"from\": \"s1\", \"to\": \"s0\", \"sign\": \"+\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void whatIsNestedWithoutEndIsRefused(String opening) throws IOException {
        Run run = runOn("{\"statements\": [], \"links\": [], \"x\": " + opening.repeat(100_000));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("te diep genest").containsPattern("regel 1, kolom [0-9]+");
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        byte[] huge = new byte[MapFile.MOST_BYTES + 1];
        java.util.Arrays.fill(huge, (byte) ' ');
        Run run = run(huge);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("het bestand is te groot: hoogstens 16 MB");
    }

    @Test
    void aFileFullOfMistakesGetsAnAnswerThatCanBeRead() throws IOException {
        Run run = runOn("{\"statements\": [" + "1,".repeat(200_000) + "1], \"links\": []}");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeLessThan(30_000);
        assertThat(run.err()).contains("redenen");
    }

    @Test
    void aMistakeCannotWriteLinesOfItsOwn() throws IOException {
        Run run = runOn(map(STATEMENT.replace("care", "x\\nmap.json: alles goed\\u001b[31m"), ""));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("\u001b");
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsAFailure() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };
        Path file = Files.writeString(directory.resolve("map.json"), map(STATEMENT, ""));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CoherenceCommand.run(
                new String[] {file.toString()}, full, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("kon niet worden weggeschreven");
    }
}
