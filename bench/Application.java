package bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samenhang with its demo region, as the launcher starts it, on a data directory that is thrown away. */
final class Application implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path data;
    private final double startMillis;
    private final double startWork;

    private Application(Process process, int port, Path data, double startMillis) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.startMillis = startMillis;
        this.startWork = Work.of(process.pid());
    }

    /** Starts it and waits for its first page. */
    static Application start(Path data, List<String> more) throws Exception {
        int port = freePort();
        List<String> command = java();
        command.addAll(more);
        command.addAll(List.of(
                "-cp",
                "target/samenhang.jar:target/lib/*",
                "org.samenhang.Samenhang",
                "--samenhang.demo=true",
                "--samenhang.data=" + data,
                "--server.port=" + port));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log")))
                .start();
        byte[] request = Wire.request("GET", "/", "", "");
        while (true) {
            try (Wire wire = new Wire(port)) {
                if (wire.send(request).status() == 200) {
                    return new Application(process, port, data, (System.nanoTime() - begin) / 1e6);
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Samenhang did not start:\n" + Files.readString(Path.of(data + ".log")));
                }
            }
            Thread.sleep(10);
        }
    }

    /** The JVM with the flags of the launcher. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(System.getenv("JAVA_HOME") + "/bin/java");
        String flags = System.getenv().getOrDefault("SAMENHANG_JAVA_FLAGS", "");
        if (!flags.isBlank()) {
            command.addAll(List.of(flags.strip().split("\\s+")));
        }
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    /** From the beginning of the process to its first page, in milliseconds. */
    double startMillis() {
        return startMillis;
    }

    /** CPU of the JVM until then, in milliseconds. */
    double startWork() {
        return startWork;
    }

    int databasePort() throws IOException {
        return Integer.parseInt(Files.readString(data.resolve("port")).strip());
    }

    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    }

    String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    /** Signs in somebody of the team who directs cases. */
    Visitor signIn() throws IOException {
        String logins = Files.readString(data.resolve("demo-logins.txt"));
        Matcher password = Pattern.compile("password for all: (\\S+)").matcher(logins);
        if (!password.find()) {
            throw new IllegalStateException("the demo names no password");
        }
        for (String line : logins.lines().toList()) {
            Visitor visitor = new Visitor(port);
            String login = line.strip().split("\\s+")[0];
            String form = "login=" + login + "&password=" + password.group(1);
            Answer in = visitor.post("/sign-in", form);
            if (in.status() == 303 && visitor.get("/").header("Location").orElse("").endsWith("/work")) {
                return visitor;
            }
        }
        throw new IllegalStateException("nobody of the demo directs cases");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
