package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of our own in the data directory: made when missing, started, guarded, stopped. */
final class EmbeddedServer implements AutoCloseable {

    static final String ADMINISTRATOR = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String MAJOR_VERSION = "18";
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int PATIENCE = 5;

    private final Path directory;
    private final Path files;
    private final Secrets secrets;
    private final boolean durable;
    private final DirectoryLock lock;
    private final ServerUser user;
    private final Binaries binaries;
    private final ServerPort port;
    private volatile boolean wanted;
    private @Nullable Process process;

    private EmbeddedServer(Path directory, Secrets secrets, boolean durable) throws IOException {
        this.directory = directory;
        this.files = directory.resolve("postgres");
        this.secrets = secrets;
        this.durable = durable;
        makePrivate(directory);
        this.lock = DirectoryLock.take(directory);
        try {
            this.user = ServerUser.of(files);
            this.binaries = reachableBinaries();
            this.port = new ServerPort(directory.resolve("port"));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Takes the data directory for this process and starts its server, waiting for recovery when needed. */
    static EmbeddedServer startedIn(Path directory, Secrets secrets, boolean durable) {
        try {
            var server = new EmbeddedServer(directory, secrets, durable);
            try {
                server.start();
                return server;
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "The data directory " + directory + " cannot be used (" + e + "): choose another with --data", e);
        }
    }

    String url(String database) {
        return url(port.number(), database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    synchronized void start() {
        wanted = true;
        try {
            stopLeftover();
            if (!Files.exists(files.resolve("PG_VERSION"))) {
                initialise();
            }
            var version = Files.readString(files.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new StoreUnavailable("The data directory " + directory + " was made by PostgreSQL " + version
                        + ", this is " + MAJOR_VERSION + ": choose another with --data");
            }
            launchPatiently();
        } catch (IOException e) {
            throw new StoreUnavailable("PostgreSQL could not be started in " + directory + ": " + e, e);
        }
    }

    /** A fast stop: clients are sent away, what is committed is on disk. Does nothing when it does not run. */
    void stop() {
        wanted = false;
        synchronized (this) {
            var running = process;
            process = null;
            if (running != null) {
                end(running.toHandle());
            }
        }
    }

    @Override
    public void close() {
        stop();
        lock.close();
    }

    /** The process id of the running postmaster. */
    synchronized OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    private void makePrivate(Path path) throws IOException {
        Files.createDirectories(path);
        // The server's own user has to pass through; it may not look around.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private Binaries reachableBinaries() throws IOException {
        var shared = Binaries.unpackedUnder(sharedShelf());
        if (user.can("test", "-x", shared.program("postgres"))) {
            return shared;
        }
        if (!user.can("test", "-x", directory.toString())) {
            throw new StoreUnavailable("PostgreSQL does not run as root, and its own user cannot reach " + directory
                    + ": choose a directory such as /var/lib/samenhang with --data");
        }
        return Binaries.unpackedUnder(directory);
    }

    private Path sharedShelf() {
        var home = Path.of(System.getProperty("user.home", "/nonexistent"));
        var cache = home.resolve(".cache");
        try {
            if (Files.isWritable(home)) {
                return Files.createDirectories(cache.resolve("samenhang"));
            }
        } catch (IOException e) {
            log.debug("no shared place for PostgreSQL's programs under {}", cache, e);
        }
        return directory;
    }

    private void initialise() throws IOException {
        var draft = directory.resolve("postgres.new");
        var passwordFile = directory.resolve("initdb.password");
        FileSystemUtils.deleteRecursively(draft);
        Files.deleteIfExists(passwordFile);
        try {
            Files.createDirectory(
                    draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, secrets.password(ADMINISTRATOR));
            user.own(draft);
            user.own(passwordFile);
            initialise(draft, passwordFile);
            Files.move(draft, files, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private void initialise(Path draft, Path passwordFile) throws IOException {
        var output = directory.resolve("initdb.log");
        var builder = user.command(
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=nl",
                durable ? "--sync-method=fsync" : "--no-sync");
        try {
            var made = clean(builder).redirectOutput(output.toFile()).start();
            if (made.waitFor() != 0) {
                throw new StoreUnavailable(
                        "PostgreSQL could not make its files in " + directory + ": " + lastLine(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while PostgreSQL made its files", e);
        }
    }

    /** After a crash the children of the old server need a moment to go; only then a new one may start. */
    private void launchPatiently() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                launch();
                return;
            } catch (StoreUnavailable e) {
                if (attempt == PATIENCE || !wanted) {
                    throw e;
                }
                pause(200L << attempt);
            }
        }
    }

    private void launch() throws IOException {
        port.keepOrChoose();
        new ServerConfiguration(port.number(), durable).writeInto(files);
        user.own(files.resolve("postgresql.conf"));
        user.own(files.resolve("pg_hba.conf"));
        var output = directory.resolve("postgres.log");
        // A session of its own: Ctrl-C on the terminal is for the application, which then stops the server itself.
        var launched = clean(user.command("setsid", binaries.program("postgres"), "-D", files.toString()))
                .redirectOutput(output.toFile())
                .start();
        var limit = System.nanoTime() + RECOVERY.toNanos();
        while (!isReady(launched)) {
            if (!launched.isAlive()) {
                throw new StoreUnavailable(
                        "PostgreSQL did not start: " + lastLine(output) + " (see " + files + "/log)");
            }
            if (!wanted || System.nanoTime() - limit > 0) {
                end(launched.toHandle());
                throw new StoreUnavailable("PostgreSQL was not ready in time (see " + files + "/log)");
            }
            pause(25);
        }
        process = launched;
        Thread.ofVirtual().name("postgres-guard").start(() -> guard(launched));
    }

    private void guard(Process watched) {
        try {
            int status = watched.waitFor();
            long pause = 200;
            while (wanted) {
                log.warn("PostgreSQL ended by itself (status {}); starting it again", status);
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                if (startedAgain(watched)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startedAgain(Process watched) {
        if (!wanted || process != watched) {
            return true;
        }
        try {
            stopLeftover();
            launch();
            log.info("PostgreSQL runs again");
            return true;
        } catch (IOException | RuntimeException e) {
            log.error("PostgreSQL does not start again: {}", e.getMessage());
            return false;
        }
    }

    /** The eighth line of postmaster.pid tells the state; the first whose it is. */
    private boolean isReady(Process launched) throws IOException {
        var lines = pidFile();
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(launched.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(files.resolve("postmaster.pid"));
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * The lock on the directory is ours, so a server that still lives here lost its application: it is stopped. A file
     * that names a process of somebody else's (numbers are used again, in containers soon) would keep ours from
     * starting: it is removed. PostgreSQL itself sees to shared memory still in use.
     */
    private void stopLeftover() throws IOException {
        var lines = pidFile();
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return;
        }
        var other = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (other.isEmpty()) {
            return;
        }
        if (livesHere(other.get())) {
            log.warn("A PostgreSQL server without its application still ran in {}; stopping it", directory);
            end(other.get());
        } else {
            Files.deleteIfExists(files.resolve("postmaster.pid"));
        }
    }

    private boolean livesHere(ProcessHandle other) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(other.pid()), "cwd"), files);
        } catch (IOException e) {
            return false;
        }
    }

    private void end(ProcessHandle server) {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start();
                server.onExit().get(FAST_STOP.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (IOException | java.util.concurrent.ExecutionException e) {
                log.warn("PostgreSQL could not be stopped: {}", e.getMessage());
            } catch (java.util.concurrent.TimeoutException e) {
                log.warn("PostgreSQL does not stop at signal {}", signal);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static ProcessBuilder clean(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("SAMENHANG_"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true)
                .redirectInput(java.nio.file.Path.of("/dev/null").toFile());
    }

    private static String lastLine(Path output) throws IOException {
        return Files.readAllLines(output, java.nio.charset.StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no reason given");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while PostgreSQL started", e);
        }
    }
}
