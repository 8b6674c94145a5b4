package bench;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The floor in a process of its own, with the JVM flags of the application, on the application's database server. */
final class FloorProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    FloorProcess(Application application, List<Script> scripts, String token) throws Exception {
        log = Path.of(application.data() + ".floor.log");
        Files.deleteIfExists(log);
        Path file = Path.of(application.data() + ".scripts");
        try (var out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(new ArrayList<>(scripts));
        }
        port = Application.freePort();
        List<String> command = Application.java();
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "bench.Floor",
                String.valueOf(port),
                String.valueOf(application.databasePort()),
                file.toString(),
                token));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("PAST", application.secret("postgres.password"));
        builder.environment().put("UNDER", application.secret("samenhang_app.password"));
        process = builder.start();
        for (int tries = 0; ; tries++) {
            try (Wire wire = new Wire(port)) {
                break;
            } catch (IOException notYet) {
                if (!process.isAlive() || tries > 3000) {
                    throw new IllegalStateException("the floor did not start: " + complaint());
                }
                Thread.sleep(20);
            }
        }
    }

    /** The beginning of what went wrong in it, if anything did. */
    String complaint() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.contains(" INFO "))
                .limit(4)
                .collect(java.util.stream.Collectors.joining(" | "));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Answer get(String path) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(Wire.request("GET", path, "", ""));
        }
    }

    Answer post(String path, String form) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(Wire.request("POST", path, "", form));
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
