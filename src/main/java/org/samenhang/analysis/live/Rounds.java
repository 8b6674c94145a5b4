package org.samenhang.analysis.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screens of one case on this application, and the asking for what they may know: one round at a time, and what is
 * told meanwhile is asked in the next.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final int AGAIN = 500;

    private final UUID caseFile;
    private final Sights sights;
    private final Semaphore atOnce;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private boolean pulses;
    private boolean asked;
    private boolean busy;

    /** @param atOnce how many rounds of all cases may ask the database at the same time */
    Rounds(UUID caseFile, Sights sights, Semaphore atOnce) {
        this.caseFile = caseFile;
        this.sights = sights;
        this.atOnce = atOnce;
    }

    Set<Watch> watches() {
        return watches;
    }

    /** Something changed. @param fingerprints whether it may be content, and not only who is here */
    synchronized void ask(boolean fingerprints) {
        asked = true;
        pulses |= fingerprints;
        if (!busy) {
            busy = true;
            Thread.ofVirtual().name("sights").start(this::ask);
        }
    }

    private void ask() {
        while (true) {
            boolean fingerprints;
            synchronized (this) {
                if (!asked) {
                    busy = false;
                    return;
                }
                asked = false;
                fingerprints = pulses;
                pulses = false;
            }
            try {
                atOnce.acquire();
                try {
                    List<Watch> all = List.copyOf(watches);
                    List<Sight> seen = all.isEmpty() ? List.of() : sights.of(caseFile, all, fingerprints);
                    for (int i = 0; i < seen.size(); i++) {
                        all.get(i).take(seen.get(i));
                    }
                } finally {
                    atOnce.release();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException later) {
                LOG.warn("Screens could not be told now: {}", later.getClass().getSimpleName());
                synchronized (this) {
                    asked = true;
                    pulses = true;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
