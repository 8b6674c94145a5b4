package org.samenhang.casework.coreteam;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the core team or the analysis team.
 *
 * @param team core, analysis or both
 * @param family whether they are of the family or its network
 * @param organisation where they work; empty for a family
 * @param task what they do here; empty when not said
 * @param expects what others may expect of them; empty when not said
 * @param agreedOn when they agreed to the declaration that holds; null when they did not yet
 */
public record Member(
        UUID id,
        UUID person,
        String name,
        String team,
        boolean family,
        String organisation,
        String task,
        String expects,
        @Nullable LocalDate agreedOn) {

    /** Whether they sit in both teams. */
    public boolean isInCommon() {
        return team.equals("both");
    }

    /** Whether they sit in the core team. */
    public boolean isOfCore() {
        return !team.equals("analysis");
    }
}
