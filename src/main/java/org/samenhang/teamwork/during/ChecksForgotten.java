package org.samenhang.teamwork.during;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was said at meetings that are over and was not to be kept, also where nobody wrote down that it was held. */
@Component
class ChecksForgotten implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChecksForgotten.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;
    private @Nullable ScheduledExecutorService thread;

    ChecksForgotten(JdbcClient db) {
        this.db = db;
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("checks").factory());
        thread = started;
        var unused = started.scheduleWithFixedDelay(
                this::goAround, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void goAround() {
        try {
            forget();
        } catch (RuntimeException away) {
            // the database is away for a moment: the next round comes
            log.warn(
                    "What was said at meetings waits to be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** How many lines were deleted. */
    int forget() {
        return db.sql("select samenhang.forget_checks()").query(Integer.class).single();
    }
}
