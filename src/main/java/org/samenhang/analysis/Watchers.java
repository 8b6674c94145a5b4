package org.samenhang.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many people have an analysis on their screen now, by who asked whether it changed. Kept in memory only. */
@Component
class Watchers {

    private static final Duration STILL_THERE = Duration.ofSeconds(8);

    private final Clock clock;
    private final Map<UUID, Map<UUID, Instant>> asked = new ConcurrentHashMap<>();

    Watchers(Clock clock) {
        this.clock = clock;
    }

    /** This person has it on screen. Gives how many have. */
    int with(UUID caseFile, UUID person) {
        Instant now = clock.instant();
        Map<UUID, Instant> watching = asked.computeIfAbsent(caseFile, unseen -> new ConcurrentHashMap<>());
        watching.put(person, now);
        watching.values().removeIf(last -> last.isBefore(now.minus(STILL_THERE)));
        if (asked.size() > 500) {
            asked.values()
                    .removeIf(map -> map.values().stream().allMatch(last -> last.isBefore(now.minus(STILL_THERE))));
        }
        return watching.size();
    }
}
