package org.samenhang.mypath.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes around every quarter of an hour to delete what is over: shares past their day, boxes that nobody opens any more. */
@Component
class VaultsForgotten implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VaultsForgotten.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Vaults vaults;
    private @Nullable ScheduledExecutorService thread;

    VaultsForgotten(Vaults vaults) {
        this.vaults = vaults;
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("own-way").factory());
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
            vaults.forget();
        } catch (RuntimeException away) {
            // the database is away for a moment: the next round comes
            log.warn(
                    "What is over in 'Eigen weg' waits to be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }
}
