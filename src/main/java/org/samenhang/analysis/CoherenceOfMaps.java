package org.samenhang.analysis;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Remembers how the maps hang together that are looked at now. The whole map is the key, so that whoever sees the same gets
 * the same, and nobody anything else.
 */
@Component
public class CoherenceOfMaps implements DisposableBean {

    private static final int REMEMBERED = 64;

    /** More maps than this are not waiting for their proof; the one that waits longest gives way, as somebody changed it meanwhile. */
    private static final int WAITING = 4;

    private final Remembered<CoherenceMap, Coherence> quick = new Remembered<>(REMEMBERED);
    private final Remembered<CoherenceMap, Coherence> proven = new Remembered<>(REMEMBERED);
    private final AtomicInteger proofs = new AtomicInteger();
    private final ThreadPoolExecutor proving = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("proving").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    /** How this map hangs together, with all the patience there is. */
    public Coherence of(CoherenceMap map) {
        Coherence first = quick(map);
        return first.levers().exact() ? first : proven.of(map, () -> Coherence.of(map, Connections.LOOKED_AT));
    }

    /**
     * The same for who waits for it: where the smallest steps are not proven soon, small ones, and the proof is looked for meanwhile.
     *
     * @see #proofs
     */
    Known soon(CoherenceMap map) {
        Coherence first = quick(map);
        if (first.levers().exact()) {
            return new Known(first, true);
        }
        Coherence full = proven.ready(map);
        if (full != null) {
            return new Known(full, true);
        }
        proving.execute(() -> {
            if (proven.ready(map) == null) {
                of(map);
                proofs.incrementAndGet();
            }
        });
        return new Known(first, false);
    }

    /** How often something was found meanwhile: what was made before may be made better now. */
    int proofs() {
        return proofs.get();
    }

    private Coherence quick(CoherenceMap map) {
        return quick.of(map, () -> Coherence.soon(map, Connections.LOOKED_AT));
    }

    @Override
    public void destroy() {
        proving.shutdownNow();
    }

    /**
     * How a map hangs together as far as it is known now.
     *
     * @param last whether nothing more is looked for
     */
    record Known(Coherence coherence, boolean last) {}
}
