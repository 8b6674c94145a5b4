package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of a Chromium without a screen, spoken to in its own protocol, so that the benchmarks need no library for it. */
final class Tab implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE = 60;

    private final Process chromium;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();

    private Tab(Process chromium, Path profile, String address) {
        this.chromium = chromium;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listening())
                .join();
    }

    /** Opens one, with a profile that is thrown away. */
    static Tab open() throws Exception {
        Path program = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no Chromium"));
        Path profile = Files.createTempDirectory(Path.of("target"), "bench-profile").toAbsolutePath();
        Process chromium = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < 200 && (!Files.exists(port) || Files.readAllLines(port).isEmpty()); tries++) {
            Thread.sleep(100);
        }
        HttpResponse<String> tabs = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (JsonNode tab : JSON.readTree(tabs.body())) {
            if (tab.path("type").asString("").equals("page")) {
                return new Tab(chromium, profile, tab.path("webSocketDebuggerUrl").asString());
            }
        }
        chromium.destroy();
        throw new IllegalStateException("Chromium has no tab");
    }

    /** One command. */
    JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode said = answer.get(PATIENCE, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IOException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /** What this expression of the page comes to. */
    JsonNode value(String expression) throws Exception {
        JsonNode result = ask(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        return result.path("result").path("value");
    }

    /** Waits until it is true; gives up after a minute. */
    void until(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!value("Boolean(" + expression + ")").asBoolean(false)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the page never came to " + expression);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        // what is started may be a script that starts it
        chromium.descendants().forEach(ProcessHandle::destroy);
        chromium.destroy();
        if (!chromium.waitFor(10, TimeUnit.SECONDS)) {
            chromium.destroyForcibly().waitFor();
        }
        for (int tries = 0; !cleared() && tries < 40; tries++) {
            Thread.sleep(50);
        }
    }

    /** Whether the profile is gone; a Chromium that ends still takes files of it away itself. */
    private boolean cleared() {
        try (var files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode said = JSON.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> waiting = asked.remove(said.path("id").asInt(0));
                if (waiting != null) {
                    waiting.complete(said);
                }
            }
            from.request(1);
            return null;
        }
    }
}
