package org.samenhang.casework.agreements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Help made to measure, with what it serves (M1).
 *
 * @param givenBy empty when not known
 * @param serves what it serves as typed in words, {@value #MOVEMENT} for the movement; empty when not said
 * @param statement the statement of the explanation it serves; null when none
 * @param statementText its text; empty when there is none or the reader may not see it
 * @param status planned, running, stopped or done
 */
public record TailoredHelp(
        UUID id,
        String text,
        String givenBy,
        String serves,
        @Nullable UUID statement,
        String statementText,
        String status,
        String visibleTo,
        int version) {

    /** Serves what the table set out to do. */
    public static final String MOVEMENT = "movement";

    /** Where help can stand. */
    public static final List<String> STATUSES = List.of("planned", "running", "stopped", "done");

    /** Whether it serves the movement. */
    public boolean servesMovement() {
        return serves.equals(MOVEMENT);
    }

    /** Whether nobody said what it is for. */
    public boolean servesNothing() {
        return statement == null && serves.isEmpty();
    }
}
