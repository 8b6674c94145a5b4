package org.samenhang.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest things that were made, each under all that it was made from: whoever sees the same gets the same, and nobody anything
 * else. When many ask at the same moment it is made once, and the others wait for it.
 *
 * @param <K> all that it is made from; compared by what it holds
 * @param <V> what was made; shared, so never changed
 */
final class Remembered<K, V> {

    private final Map<K, FutureTask<V>> made;

    /** @param most so many are kept; the one that was asked for longest ago goes first */
    Remembered(int most) {
        this.made = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What was made from this before; null when it was not, or is still being made. */
    @Nullable
    V ready(K from) {
        FutureTask<V> task;
        synchronized (made) {
            task = made.get(from);
        }
        return task != null && task.state() == Future.State.SUCCESS ? task.resultNow() : null;
    }

    /** What is made from this. What fails is not kept. */
    V of(K from, Supplier<V> making) {
        FutureTask<V> task;
        synchronized (made) {
            task = made.computeIfAbsent(from, unseen -> new FutureTask<>(making::get));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was made", stopped);
        } catch (ExecutionException failed) {
            synchronized (made) {
                made.remove(from, task);
            }
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException("it could not be made", failed.getCause());
        }
    }
}
