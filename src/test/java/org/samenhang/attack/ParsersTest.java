package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;
import org.samenhang.monitor.register.RegisterWriting;

/** Files and lines that nobody writes by hand, for everything that reads them. */
class ParsersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final int MUTATIONS_OF_EACH = 400;

    @TempDir
    private Path room;

    /** The same inputs at each run: every seed, and a fixed number of changes to it. */
    @Test
    void noReaderFallsOverWhatItReads() throws IOException {
        Set<String> fallen = new TreeSet<>();
        SplittableRandom random = new SplittableRandom(7);
        int read = 0;
        for (int one = 0; one < Parsers.ALL.size(); one++) {
            for (byte[] seed : seeds(one)) {
                for (int i = 0; i <= MUTATIONS_OF_EACH; i++) {
                    byte[] input = i == 0 ? seed : mutated(seed, random);
                    read++;
                    try {
                        Parsers.ALL.get(one).reads().accept(input);
                    } catch (RuntimeException | StackOverflowError thrown) {
                        fallen.add(Parsers.ALL.get(one).name() + ": " + thrown);
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(4_000);
        assertThat(fallen).as("readers that fell").isEmpty();
        System.out.println("Readers: " + Parsers.ALL.size() + ", inputs: " + read);
    }

    /** Jazzer watches which way each input goes and looks for others, in a process of its own: its agent would change the house. */
    @Test
    void jazzerFindsNothingInTheReadersAndFindsAPlantedFault() throws Exception {
        Path corpus = Files.createDirectory(room.resolve("corpus"));
        int number = 0;
        for (int one = 0; one < Parsers.ALL.size(); one++) {
            for (byte[] seed : seeds(one)) {
                byte[] whole = new byte[seed.length + 1];
                whole[0] = (byte) one;
                System.arraycopy(seed, 0, whole, 1, seed.length);
                Files.write(corpus.resolve("seed-" + number++), whole);
            }
        }
        Run planted = fuzz(PlantedParser.class, Files.createDirectory(room.resolve("empty")), 20);
        assertThat(planted.status()).as(planted.tail()).isEqualTo(77);
        assertThat(planted.output()).contains("IllegalStateException: planted");

        Run real = fuzz(Parsers.class, corpus, 8);
        assertThat(real.status()).as(real.tail()).isZero();
        assertThat(Integer.parseInt(real.last("Done \\d+ runs.*").replaceAll("Done (\\d+).*", "$1")))
                .as("inputs, each seed at least")
                .isGreaterThanOrEqualTo(number);
        System.out.println("Jazzer: " + real.last("Done .*") + " on the readers; planted fault, found after: "
                + planted.last("Done .*|artifact_prefix.*"));
    }

    private Run fuzz(Class<?> target, Path corpus, int seconds) throws IOException, InterruptedException {
        Path output = room.resolve(target.getSimpleName() + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        // it does not live long enough to gain from the second compiler
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=org.samenhang.**",
                        "--custom_hook_includes=org.samenhang.**",
                        "--reproducer_path=" + room,
                        "-artifact_prefix=" + room + "/",
                        "-max_total_time=" + seconds,
                        "-max_len=20000",
                        "-seed=7",
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(room.toFile())
                .start();
        if (!process.waitFor(seconds + 90L, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    /** How it went. */
    private record Run(int status, String output) {
        String tail() {
            return output.substring(Math.max(0, output.length() - 3000));
        }

        String last(String line) {
            return output.lines()
                    .filter(one -> one.matches(line))
                    .reduce((before, after) -> after)
                    .orElse("");
        }
    }

    @Test
    void aWorkbookReachesNothingOutsideItself() throws IOException {
        Path secret = Files.writeString(room.resolve("secret.txt"), "zeer-geheim");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        laughs.append("]>");
        Map<String, byte[]> books = new LinkedHashMap<>();
        books.put("an entity of a file", book(outside, "&e;", "xl/worksheets/sheet1.xml"));
        books.put("entities of entities", book(laughs.toString(), "&a29;", "xl/worksheets/sheet1.xml"));
        books.put(
                "a document type elsewhere",
                book("<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">", "x", "xl/worksheets/sheet1.xml"));
        books.put("a sheet outside", book("", "x", "../../../../../../.." + secret));
        books.put("a sheet at an address", book("", "x", "http://127.0.0.1:9/x"));
        for (Map.Entry<String, byte[]> book : books.entrySet()) {
            Reading reading = Register.read("x.xlsx", book.getValue(), CLOCK);
            assertThat(reading.refused()).as(book.getKey()).isTrue();
            assertThat(reading.refusals().toString()).as(book.getKey()).doesNotContain("zeer-geheim", "haha");
        }
        Reading sane = Register.read("x.xlsx", book("", "een kop", "xl/worksheets/sheet1.xml"), CLOCK);
        assertThat(sane.toString()).as("the same book without a trick is read").contains("een kop");
    }

    @Test
    void aWorkbookThatSwellsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            parts(zip, "xl/worksheets/sheet1.xml");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (int i = 0; i < 220; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        Reading reading = Register.read("x.xlsx", bytes.toByteArray(), CLOCK);
        assertThat(reading.refusals().toString()).contains("too-large-unpacked");
    }

    private static byte[] book(String type, String text, String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            parts(zip, sheet);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    type
                            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text
                            + "</t></is></c></row></sheetData></worksheet>");
            part(zip, "../../../../../../tmp/slipped.xml", "x");
        }
        return bytes.toByteArray();
    }

    private static void parts(ZipOutputStream zip, String sheet) throws IOException {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        part(
                zip,
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + relation
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"x\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + relation + "worksheet\" Target=\""
                        + (sheet.startsWith("xl/") ? sheet.substring(3) : sheet) + "\"/></Relationships>");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What each of them usually reads. */
    private static List<byte[]> seeds(int one) throws IOException {
        byte[] csv = Files.readAllBytes(Path.of("src/main/resources/demo/register-2024.csv"));
        byte[] few = Arrays.copyOf(csv, 600);
        return switch (Parsers.ALL.get(one).name()) {
            case "register.csv" -> List.of(few, "casus;aangemeld\n1;2024-01-01\n".getBytes(StandardCharsets.UTF_8));
            case "register.xlsx" ->
                List.of(
                        RegisterWriting.xlsx(Register.read("x.csv", csv, CLOCK).rows().stream()
                                .limit(3)
                                .toList()),
                        book("", "casus", "xl/worksheets/sheet1.xml"));
            case "analysis.json" -> texts("""
                        {"statements":[{"id":"a","text":"Zij slaapt slecht","sphere":"family","effect":"hinders"},
                        {"id":"b","text":"Zij mist school","sphere":"school","effect":"hinders","spoken":"moe","part":null}],
                        "links":[{"from":"a","to":"b","sign":"+"},{"from":"b","to":"a","sign":"+"}]}""", "[[[[[[{\"a\":1e999}]]]]]]");
            case "whole analysis.json" -> texts("""
                        {"format":"samenhang.analysis","version":1,"question":"Waarom?","level":"youth","state":"shared","edition":2,
                        "people":[{"id":"p1","name":"A","role":"parent"}],
                        "statements":[{"id":"s1","text":"Zij slaapt slecht","sphere":"family","effect":"hinders","kind":"account",
                        "source":{"person":"p1"},"said_on":"2026-01-02","visible_to":"all","whereabouts_of":"p1","about":["p1"],"tense":"past"}],
                        "links":[{"id":"l1","from":"s1","to":"s1","sign":"-","note":"x","doubt":true}],
                        "passages":{"conclusion":{"text":"x","whereabouts_of":"p1"}},"growth":[{"aim":"resilience","worked":"x","wish":"y"}],
                        "priorities":[{"text":"bellen","who":{"text":"de mentor"},"due":"2026-05-06","done":true}],
                        "stances":[{"by":"p1","link":"l1","stance":"partly","on":"2026-01-02","reasons":"x","visible_to":"all","weighed":true}]}""", "{\"version\":1e999}", "[[[[{}]]]]");
            case "day", "loose day" ->
                texts("3-5-2021", "2021-05-03", "3 mei 2021", "mei 2021", "2021", "31-02-2024", "٣-٥-٢٠٢١");
            case "paper code" -> texts("ABCD-EFGH-JKMN", "ﬀß ıİ");
            case "calendar reply" ->
                texts(
                        """
                        BEGIN:VCALENDAR
                        METHOD:REPLY
                        BEGIN:VTIMEZONE
                        TZID:X
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:01900000-0000-7000-8000-000000000001@samenhang
                        SEQUENCE:1
                        DTSTAMP:20261120T100000Z
                        ATTENDEE;CN="a:b";PARTSTAT=DECLINED:mailto:noor@gezin
                         .example
                        END:VEVENT
                        END:VCALENDAR
                        """,
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--x--");
            case "quick line" -> texts("- zij slaapt slecht", "+", "−", "FAMILY", "+ \u202E");
            default -> texts("een\r\ntwee\u0000\u202E\uFEFF ", "\uD800", "a\u0085b\u2028c");
        };
    }

    private static List<byte[]> texts(String... texts) {
        List<byte[]> all = new ArrayList<>();
        for (String text : texts) {
            all.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    private static byte[] mutated(byte[] seed, SplittableRandom random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(1, 9);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 ->
                    bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length)), at);
                case 4 -> bytes = joined(bytes, at, new byte[0], Math.min(bytes.length, at + length));
                default -> {
                    byte[] strange = STRANGE.get(random.nextInt(STRANGE.size()));
                    bytes = joined(bytes, at, strange, at);
                }
            }
        }
        return bytes;
    }

    private static final List<byte[]> STRANGE = texts(
            "\u0000",
            "\"",
            "\n",
            "\r",
            ";",
            ",",
            "'",
            "=",
            "99999999999999999999",
            "-1",
            "1e400",
            "\u202E",
            "\uFEFF",
            "&a;",
            "<!DOCTYPE x>",
            "]]>",
            "{",
            "[",
            "}",
            "\\ud800",
            "𝟚",
            "NaN");

    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        byte[] joined = new byte[until + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, until);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
        return joined;
    }
}
