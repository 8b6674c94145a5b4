package org.samenhang.analysis.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of this application on which the database tells that something changed. When it is lost it is made
 * again, and whoever listens is told that something may have been missed.
 */
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /** A connection that says nothing for so long is asked whether it is still there. */
    private static final int QUIET = 5_000;

    private static final int AGAIN = 500;

    private final Callable<Connection> connections;
    private final BiConsumer<String, String> heard;
    private final Runnable maybeMissed;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param heard takes the channel and what was said on it
     * @param maybeMissed called each time it begins to listen
     */
    Listener(Callable<Connection> connections, BiConsumer<String, String> heard, Runnable maybeMissed) {
        this.connections = connections;
        this.heard = heard;
        this.maybeMissed = maybeMissed;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("listener").start(this::listen);
    }

    void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listen() {
        boolean told = false;
        while (running) {
            try (Connection connection = connections.call()) {
                try (Statement listen = connection.createStatement()) {
                    listen.execute("set application_name = 'samenhang listener'");
                    listen.execute("listen samenhang_analysis; listen samenhang_presence; listen samenhang_session");
                }
                if (told) {
                    LOG.info("Listening to the database again");
                    told = false;
                }
                maybeMissed.run();
                hear(connection);
            } catch (Exception lost) {
                if (running && !told) {
                    LOG.warn(
                            "Not listening to the database for now: {}",
                            lost.getClass().getSimpleName());
                    told = true;
                }
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] all = postgres.getNotifications(QUIET);
            if (all == null || all.length == 0) {
                try (Statement ask = connection.createStatement()) {
                    ask.execute("select 1");
                }
                continue;
            }
            for (PGNotification one : all) {
                heard.accept(one.getName(), one.getParameter());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
