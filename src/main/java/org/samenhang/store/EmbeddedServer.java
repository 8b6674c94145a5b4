package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own in the data directory: started, guarded, stopped. */
final class EmbeddedServer implements AutoCloseable {

    static final String ADMINISTRATOR = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int PATIENCE = 5;

    private final DataDirectory directory;
    private final Secrets secrets;
    private final boolean durable;
    private final Cluster cluster;
    private final PidFile pidFile;
    private final ServerPort port;
    private final List<Runnable> uponReturn = new CopyOnWriteArrayList<>();
    private volatile boolean wanted;
    private @Nullable Process process;

    private EmbeddedServer(DataDirectory directory, Secrets secrets, boolean durable) throws IOException {
        this.directory = directory;
        this.secrets = secrets;
        this.durable = durable;
        var path = directory.path();
        var files = Cluster.filesIn(path);
        var user = ServerUser.of(files);
        this.cluster = new Cluster(path, user, Binaries.reachableBy(user, path));
        this.pidFile = new PidFile(files);
        this.port = new ServerPort(path.resolve("port"));
    }

    /** Takes the data directory for this process and starts its server, waiting for recovery when needed. */
    static EmbeddedServer startedWith(StoreSettings settings, Secrets secrets) {
        try {
            var directory = DataDirectory.taken(settings.directory());
            try {
                directory.mayServeAs(settings.demo());
                if (settings.demo() && settings.fresh()) {
                    stopLeftover(directory);
                    directory.clear();
                }
                var server = new EmbeddedServer(directory, secrets, settings.durable());
                server.begin();
                return server;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "PostgreSQL could not be started in " + settings.directory() + " (" + e
                            + "): choose another directory with --data",
                    e);
        }
    }

    private void begin() throws IOException {
        try {
            start();
        } catch (IOException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    String url(String database) {
        return url(port.number(), database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    synchronized void start() throws IOException {
        wanted = true;
        stopLeftover(directory);
        cluster.makeWhenMissing(secrets.password(ADMINISTRATOR), durable);
        launchPatiently();
    }

    /** To be done whenever the server has come up again: connections from before are dead. */
    void uponReturn(Runnable action) {
        uponReturn.add(action);
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
        directory.close();
    }

    /** The process id of the running postmaster. */
    synchronized OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
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
        new ServerConfiguration(port.number(), durable).writeInto(cluster);
        var output = cluster.directory().resolve("postgres.log");
        var launched = cluster.start(output, "postgres", "-D", cluster.files().toString());
        awaitReady(launched, output);
        process = launched;
        uponReturn.forEach(Runnable::run);
        Thread.ofVirtual().name("postgres-guard").start(() -> guard(launched));
    }

    private void awaitReady(Process launched, Path output) throws IOException {
        var begin = System.nanoTime();
        while (!pidFile.saysReady(launched.pid())) {
            if (!launched.isAlive()) {
                throw new StoreUnavailable("PostgreSQL did not start: " + Cluster.lastLine(output) + " (more in "
                        + cluster.files().resolve("log") + ")");
            }
            if (!wanted || System.nanoTime() - begin > RECOVERY.toNanos()) {
                end(launched.toHandle());
                throw new StoreUnavailable("PostgreSQL was not ready in time: look in "
                        + cluster.files().resolve("log"));
            }
            pause(25);
        }
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
            stopLeftover(directory);
            launch();
            log.info("PostgreSQL runs again");
            return true;
        } catch (IOException | RuntimeException e) {
            log.error("PostgreSQL does not start again: {}", e.getMessage());
            return false;
        }
    }

    /** The directory is ours, so a server that still lives on its files has lost its application: it is stopped. */
    private static void stopLeftover(DataDirectory directory) throws IOException {
        var pidFile = new PidFile(Cluster.filesIn(directory.path()));
        var leftover = pidFile.server();
        if (leftover.isPresent()) {
            log.warn("A PostgreSQL server without its application still ran in {}; stopping it", directory.path());
            end(leftover.get());
        }
        pidFile.removeWhenMistaken();
    }

    /** First politely (a fast stop, which loses nothing), then less so: recovery will see to it. */
    private static void end(ProcessHandle server) {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start();
                server.onExit().get(FAST_STOP.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (IOException | ExecutionException e) {
                log.warn("PostgreSQL could not be stopped: {}", e.getMessage());
            } catch (TimeoutException e) {
                log.warn("PostgreSQL does not stop at signal {}", signal);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
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
