package org.samenhang.teamwork.retrospective;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sits at a sitting.
 *
 * @param person null for a guest
 * @param from their organisation, or where a guest comes from
 * @param part facilitator, scribe or taker
 */
public record Seat(UUID id, @Nullable UUID person, String name, String from, String part) {

    /** Whether they facilitate or write for the group. */
    public boolean keeps() {
        return !part.equals("taker");
    }
}
