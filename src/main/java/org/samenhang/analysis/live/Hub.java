package org.samenhang.analysis.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.samenhang.store.Role;
import org.samenhang.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where the screens of this application come together. It hears from the database which case changed, asks what each screen of
 * it may know now, and wakes those for whom that is something new. Keeps no content and nothing that outlives it.
 */
@Component
public class Hub implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** Rounds that ask the database at the same time: pages keep the rest of the pool. */
    private static final int AT_ONCE = 4;

    private static final int SAY_STILL_HERE = 12_000;

    private final UUID node = UUID.randomUUID();
    private final Sights sights;
    private final Listener listener;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Map<UUID, Rounds> cases = new ConcurrentHashMap<>();
    private volatile boolean running;

    Hub(Sights sights, Store store) {
        this.sights = sights;
        this.listener = new Listener(() -> store.connect(Role.APP), this::heard, this::everything);
    }

    /** A screen begins to look along; close it when it stops. */
    Watch watch(UUID caseFile, UUID person, UUID screen, String token, boolean room, String known) {
        Watch watch = new Watch(caseFile, person, screen, token, room, known, this::left);
        Rounds rounds = cases.compute(caseFile, (id, there) -> {
            Rounds here = there == null ? new Rounds(id, sights, atOnce) : there;
            here.watches().add(watch);
            return here;
        });
        sights.arrive(caseFile, screen, node);
        rounds.ask(true);
        if (!running) {
            watch.end();
        }
        return watch;
    }

    /** Asks anew what the screens of a case may know, because a right to look may have ended by itself. */
    void ask(UUID caseFile) {
        Rounds rounds = cases.get(caseFile);
        if (rounds != null) {
            rounds.ask(true);
        }
    }

    /** How many screens look along here. */
    int screens() {
        return cases.values().stream()
                .mapToInt(rounds -> rounds.watches().size())
                .sum();
    }

    private void left(Watch watch) {
        cases.computeIfPresent(watch.caseFile(), (id, rounds) -> {
            rounds.watches().remove(watch);
            return rounds.watches().isEmpty() ? null : rounds;
        });
        boolean again = all().stream().anyMatch(other -> other.screen().equals(watch.screen()));
        if (!again) {
            try {
                sights.depart(watch.screen());
            } catch (RuntimeException later) {
                LOG.debug("A screen that closed is forgotten by itself", later);
            }
        }
    }

    private void heard(String channel, String what) {
        UUID id = UUID.fromString(what);
        switch (channel) {
            case "samenhang_analysis", "samenhang_presence" -> {
                Rounds rounds = cases.get(id);
                if (rounds != null) {
                    rounds.ask(channel.equals("samenhang_analysis"));
                }
            }
            default ->
                all().stream()
                        .filter(watch -> watch.person().equals(id))
                        .map(Watch::caseFile)
                        .collect(Collectors.toSet())
                        .forEach(this::ask);
        }
    }

    /** Listening began again: whatever was said meanwhile was missed. */
    private void everything() {
        cases.values().forEach(rounds -> rounds.ask(true));
    }

    private List<Watch> all() {
        return cases.values().stream()
                .flatMap(rounds -> rounds.watches().stream())
                .toList();
    }

    @Override
    public void start() {
        running = true;
        listener.start();
        Thread.ofVirtual().name("presence").start(() -> {
            while (running) {
                try {
                    Thread.sleep(SAY_STILL_HERE);
                    Set<UUID> screens = all().stream().map(Watch::screen).collect(Collectors.toSet());
                    if (!screens.isEmpty()) {
                        sights.still(node, screens);
                    }
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException later) {
                    LOG.warn(
                            "Who is here could not be kept now: {}",
                            later.getClass().getSimpleName());
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        listener.stop();
        all().forEach(Watch::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
