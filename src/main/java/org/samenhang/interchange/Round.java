package org.samenhang.interchange;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Something done again and again beside the requests, on one thread of its own, for as long as the house is open. */
public abstract class Round implements SmartLifecycle {

    private final String name;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    /** A round that comes by so often; its thread has this name. */
    protected Round(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** Goes round once; a fault that is not caught here ends the rounds. */
    protected abstract void goAround();

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        thread = started;
        var unused = started.scheduleWithFixedDelay(
                this::goAround, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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
}
