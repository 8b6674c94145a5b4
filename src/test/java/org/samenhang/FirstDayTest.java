package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samenhang.house.Visitor;

/** An installation of its own, from its first start on: begun from the console's code, then killed under a writer. */
@Timeout(600)
class FirstDayTest {

    private static final Pattern ADDRESS = Pattern.compile("answers at (http://localhost:\\d+)/");
    private static final Pattern CODE = Pattern.compile("/begin with the code ([0-9A-Z-]+)");
    private static final String PASSWORD = "een zin die ik alleen ken";

    @TempDir
    Path directory;

    private final AtomicReference<Installation> running = new AtomicReference<>();

    @AfterEach
    void stopped() {
        Optional.ofNullable(running.get()).ifPresent(Installation::stop);
    }

    @Test
    void theFirstRegionIsBegunOnceAndNothingThatWasAcknowledgedIsLost() throws Exception {
        Installation first = Installation.start(directory, "first");
        running.set(first);
        Visitor founder = Visitor.strangerAt(this::address);
        assertThat(founder.get("/").body()).contains("href=\"/begin\"");
        String code = first.found(CODE);
        HttpResponse<String> refused = begin(founder, "AAAA-BBBB-CCCC", "kort");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Dit is niet de code", "minstens 12 tekens", "value=\"Waddenland\"")
                .doesNotContain("value=\"kort\"");
        assertThat(begin(founder, code.toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD)
                        .headers()
                        .firstValue("location"))
                .hasValue("/people?done=region_begun");
        assertThat(founder.get("/people").body()).contains("Ineke Postma", "Expertteam Waddenland");
        assertThat(founder.get("/").headers().firstValue("location")).hasValue("/people");

        Visitor late = Visitor.strangerAt(this::address);
        assertThat(late.get("/begin").headers().firstValue("location")).hasValue("/");
        assertThat(begin(late, code, PASSWORD).headers().firstValue("location")).hasValue("/");
        assertThat(late.get("/people").statusCode()).isEqualTo(302);
        assertThat(late.get("/").body()).contains("Waddenland").doesNotContain("href=\"/begin\"");

        List<String> kept = killed(
                founder, first.process()::destroyForcibly, () -> running.set(Installation.start(directory, "second")));
        kept.addAll(killed(founder, ProcessHandle.of(postmaster()).orElseThrow()::destroyForcibly, () -> {}));
        assertThat(founder.get("/people").body()).contains(kept);
        assertThat(running().said()).doesNotContain("There is no region yet");
    }

    /** What a writer was told is kept while something is killed and started again. */
    private List<String> killed(Visitor writer, Runnable killing, Starting again) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Thread writing = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                String name = "School " + UUID.randomUUID();
                try {
                    int status = writer.post("/people/organisations", "organisation", name, "kind", "school")
                            .statusCode();
                    if (status == 303 || status == 302) {
                        acknowledged.add(name);
                        written.incrementAndGet();
                        continue;
                    }
                } catch (RuntimeException gone) {
                    // nothing answers at the moment
                }
                refused.incrementAndGet();
            }
        });
        until(() -> written.get() > 20);
        killing.run();
        until(() -> refused.get() > 0);
        int atReturn = written.get();
        again.start();
        until(() -> written.get() > atReturn + 20);
        enough.set(true);
        writing.join();
        return acknowledged;
    }

    private HttpResponse<String> begin(Visitor visitor, String code, String password) {
        return visitor.post(
                "/begin",
                "code",
                code,
                "region",
                "Waddenland",
                "team",
                "Expertteam Waddenland",
                "name",
                "Ineke Postma",
                "login",
                "ineke",
                "password",
                password);
    }

    private String address() {
        return running().found(ADDRESS);
    }

    private Installation running() {
        return Objects.requireNonNull(running.get());
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(300));
        while (!reached.getAsBoolean() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private interface Starting {
        void start() throws Exception;
    }

    /** The application in a process of its own, and what it says on its console. */
    private record Installation(Process process, Path console) {

        static Installation start(Path directory, String name) throws IOException, InterruptedException {
            Path console = directory.resolve(name + ".log");
            ProcessBuilder building = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Samenhang.class.getName(),
                            "--server.port=0",
                            "--samenhang.data=" + directory.resolve("data"))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            // its first day is one of its own server too, also when the other tests have theirs outside
            building.environment().keySet().removeIf(setting -> setting.startsWith("SAMENHANG_DATABASE"));
            Process process = building.start();
            Installation started = new Installation(process, console);
            until(() -> ADDRESS.matcher(started.said()).find() || !process.isAlive());
            assertThat(process.isAlive()).as(started.said()).isTrue();
            return started;
        }

        void stop() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }

        String found(Pattern pattern) {
            Matcher matcher = pattern.matcher(said());
            assertThat(matcher.find()).as(said()).isTrue();
            return matcher.group(1);
        }

        String said() {
            try {
                return Files.readString(console);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
