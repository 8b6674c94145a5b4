package org.samenhang.mypath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.instruments.DefinitionReader;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;

/** The youth's page as it is handed out: the same to everybody, small, whole, and nothing about who asks. */
class OwnWayTest {

    private static final Path OWN = Path.of("src/main/resources/static/own-way");
    private static final int LARGEST = 500_000;
    private static final Pattern PART = Pattern.compile("\\['([^']+)','([0-9a-f]{64})'\\]");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void whoAsksIsNotLookedAtAndGetsNoCookie() throws IOException, InterruptedException {
        String known = "samenhang=" + ARegion.ofItsOwn().processDirector().token() + "; language=en; theme=dark";
        for (String address : List.of("/eigen-weg", "/eigen-weg/en", "/eigen-weg/texts.json", "/eigen-weg/ernaast")) {
            HttpResponse<byte[]> stranger = get(address);
            HttpResponse<byte[]> signedIn = get(address, "Cookie", known);
            assertThat(stranger.statusCode()).isEqualTo(200);
            assertThat(signedIn.body()).as("the same for who is signed in").isEqualTo(stranger.body());
            assertThat(signedIn.headers().map()).doesNotContainKey("set-cookie");
            assertThat(stranger.headers().map()).doesNotContainKey("set-cookie");
            String tag = stranger.headers().firstValue("etag").orElseThrow();
            assertThat(get(address, "If-None-Match", tag).statusCode())
                    .as("asked again")
                    .isEqualTo(304);
        }
    }

    @Test
    void thePageStaysSmallAndEachPartIsWhatItsWorkerExpects() throws IOException, InterruptedException {
        HttpResponse<byte[]> worker = get("/eigen-weg/worker.js");
        assertThat(worker.headers().firstValue("service-worker-allowed")).contains("/eigen-weg");
        Matcher part = PART.matcher(new String(worker.body(), StandardCharsets.UTF_8));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        while (part.find()) {
            byte[] sent = get(part.group(1)).body();
            assertThat(Part.digest(sent)).as(part.group(1)).isEqualTo(part.group(2));
            sizes.put(part.group(1), sent.length);
        }
        assertThat(sizes).containsKeys("/eigen-weg", "/eigen-weg/en", "/own-way/start.js", "/css/samenhang.css");
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum() + worker.body().length)
                .as(sizes.toString())
                .isLessThan(LARGEST);
    }

    /** What a server sends is compared by anybody, from outside, with what a checkout makes. */
    @Test
    void whatIsServedIsComparedWithTheCheckout() throws IOException, InterruptedException {
        String listed = text("/eigen-weg/hashes.txt");
        assertThat(listed.lines())
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.matches("[0-9a-f]{64}  /[a-z0-9/._-]+"))
                .anyMatch(line -> line.endsWith("  /eigen-weg/worker.js"))
                .anyMatch(line -> line.endsWith("  /own-way/vendor/noble-hashes/argon2.js"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        assertThat(HashesCommand.run(new String[0], told, told)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .as("a build of one's own gives the same")
                .isEqualTo(listed);
        told.reset();
        assertThat(HashesCommand.run(new String[] {House.open().address() + "/"}, told, told))
                .isZero();

        HttpServer lying = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        lying.createContext("/", exchange -> {
            try (exchange) {
                byte[] sent = get(exchange.getRequestURI().getPath()).body();
                if (exchange.getRequestURI().getPath().equals("/own-way/vault.js")) {
                    sent[sent.length - 2] ^= 1;
                }
                exchange.sendResponseHeaders(200, sent.length);
                exchange.getResponseBody().write(sent);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        lying.start();
        try {
            told.reset();
            String there = "http://127.0.0.1:" + lying.getAddress().getPort();
            assertThat(HashesCommand.run(new String[] {there}, told, told)).isEqualTo(2);
            assertThat(told.toString(StandardCharsets.UTF_8).lines())
                    .as("one changed bit in one script")
                    .hasSize(2)
                    .contains("differs  /own-way/vault.js");
        } finally {
            lying.stop(0);
        }
        assertThat(HashesCommand.run(new String[] {"http://127.0.0.1:1"}, told, told))
                .as("could not look")
                .isEqualTo(1);
    }

    /** What the page says stands in the bundles; a text nobody asks for is no text. */
    @Test
    void everyTextOfThePageIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> begun = new TreeSet<>();
        Pattern whole = Pattern.compile("\\bt\\('([a-z0-9.]+)'");
        Pattern beginning = Pattern.compile("\\bt\\(`([a-z0-9.]+\\.)\\$\\{");
        for (Path file : modules()) {
            String code = Files.readString(file);
            whole.matcher(code).results().forEach(one -> asked.add(one.group(1)));
            beginning.matcher(code).results().forEach(one -> begun.add(one.group(1)));
        }
        assertThat(asked).isNotEmpty();
        assertThat(begun).isNotEmpty();
        Set<String> there = new TreeSet<>(new Words(Locale.of("nl")).ofThePage().keySet());
        assertThat(there).containsAll(asked);
        assertThat(begun).allSatisfy(key -> assertThat(there).anyMatch(one -> one.startsWith(key)));
        there.removeAll(asked);
        there.removeIf(key -> begun.stream().anyMatch(key::startsWith));
        assertThat(there).as("texts nobody asks for").isEmpty();
    }

    /** What somebody writes, or a definition says, stays text; and only the device is written to. */
    @Test
    void noModuleMakesMarkUpOutOfTextOrSendsAnything() throws IOException {
        Pattern refused = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function"
                        + "|localStorage|sessionStorage|document\\.cookie|sendBeacon|XMLHttpRequest|WebSocket|pushState");
        List<Path> all = modules();
        assertThat(all).hasSizeGreaterThan(10);
        for (Path file : all) {
            assertThat(refused.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void theWorkbookIsA5TaggedAndFoldsIntoABooklet() throws IOException, InterruptedException {
        for (String address : List.of("/eigen-weg/werkboek.pdf", "/eigen-weg/en/werkboek.pdf")) {
            try (PDDocument book = Loader.loadPDF(get(address).body())) {
                assertThat(book.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(book.getNumberOfPages()).isEqualTo(24);
                assertThat(book.getPage(0).getMediaBox().getWidth()).isBetween(419f, 420f);
                assertThat(new PDFTextStripper().getText(book))
                        .contains(address.contains("/en/") ? "Where I live" : "Waar ik woon", "0800-0432", "113");
            }
        }
    }

    @Test
    void withoutScriptsItSaysSoAndOffersTheWorkbookAndTheHelpLines() throws IOException, InterruptedException {
        assertThat(text("/eigen-weg"))
                .contains("<noscript>", "JavaScript", "/eigen-weg/werkboek.pdf", "tel:112", "tel:113", "0800-2000");
        assertThat(text("/eigen-weg/en/ernaast")).contains("Follow", "tel:08000432");
        assertThat(text("/eigen-weg/school")).contains("geen dossier");
    }

    @Test
    void aDefinitionThatThePageCouldNotKeepIsRefused() throws IOException, Refusal {
        String text = Files.readString(Path.of("src/main/resources/instruments/youth-path-1.json"));
        assertThat(reasons(text)).isEmpty();
        assertThat(reasons(text.replace("\"home.good\"", "\"home_good\""))).containsExactly("mypath.refused.name");
        assertThat(reasons(text.replace("every.takes", "every.needs"))).containsExactly("mypath.refused.every");
        assertThat(reasons(text.replace("\"code\": \"topic\"", "\"code\": \"theme\"")))
                .containsOnly("mypath.refused.section");
    }

    private static List<String> reasons(String text) throws Refusal {
        Reasons reasons = new Reasons();
        new PathCheck().check(DefinitionReader.read(text), reasons);
        return reasons.isEmpty()
                ? List.of()
                : catchThrowableOfType(Refusal.class, reasons::refuse).reasons().stream()
                        .map(Refusal.Reason::key)
                        .toList();
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static String text(String address) throws IOException, InterruptedException {
        return new String(get(address).body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String address, String... heads) throws IOException, InterruptedException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(URI.create(House.open().address() + address));
        if (heads.length > 0) {
            asked.headers(heads);
        }
        return CLIENT.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
