package org.samenhang.teamwork;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the short record.
 *
 * @param way how it was decided; null for what is no decision
 * @param with the places at the table of who decided it together
 * @param tells whether it gives away where somebody is
 */
public record RecordLine(
        UUID id, String text, String visibleTo, @Nullable String way, List<UUID> with, boolean tells) {

    /** Whether a screen in a room with everyone may show it. */
    public boolean isForEveryone() {
        return visibleTo.equals("all") && !tells;
    }
}
