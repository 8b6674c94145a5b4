package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says when it can't do as asked; the sub-commands themselves are tested where they live. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("samenhang").toAbsolutePath();

    @TempDir
    Path elsewhere;

    @Test
    void aloneItListsItsSubCommands() throws Exception {
        var answer = run(LAUNCHER);
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains(
                        "\n  demo ",
                        "\n  serve ",
                        "\n  test ",
                        "\n  monitor ",
                        "\n  coherence ",
                        "\n  doctor ",
                        "\n  bench ");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void itIsFoundThroughALinkFromAnywhere() throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("s"), LAUNCHER);
        assertThat(run(link).out()).isEqualTo(run(LAUNCHER).out());
    }

    @ParameterizedTest
    @CsvSource({
        "demo --port 0, --port needs a number",
        "demo --port x, --port needs a number",
        "serve --port, --port needs a value",
        "serve --fresh, unknown option --fresh of serve",
        "demo --database-url x, unknown option --database-url of demo",
        "doctor --port 8080, unknown option --port of doctor",
    })
    void anOptionItDoesNotKnowIsSaidInOneLine(String words, String expected) throws Exception {
        var answer = run(LAUNCHER, words.split(" "));
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("samenhang: ").contains(expected).hasLineCount(1);
    }

    @Test
    void anUnknownSubCommandIsAnsweredWithTheList() throws Exception {
        var answer = run(LAUNCHER, "serv");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("there is no 'serv'").contains("coherence");
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var answer = run(LAUNCHER, "demo", "--data", "d", "--port=" + taken.getLocalPort());
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err())
                    .contains("port " + taken.getLocalPort() + " is taken")
                    .hasLineCount(1);
            assertThat(elsewhere.resolve("d")).doesNotExist();
        }
    }

    @Test
    void aClosedStandardOutputIsSaidInsteadOfFallingOverIt() throws Exception {
        var answer = run(Path.of("/bin/bash"), "-c", LAUNCHER + " coherence absent.json >&-");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("standard output is closed").hasLineCount(1);
    }

    private Answer run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        var out = elsewhere.resolve("out");
        var err = elsewhere.resolve("err");
        int status = new ProcessBuilder(words)
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Answer(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Answer(int status, String out, String err) {}
}
