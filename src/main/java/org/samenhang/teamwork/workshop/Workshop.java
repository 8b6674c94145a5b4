package org.samenhang.teamwork.workshop;

import java.time.LocalDate;
import java.util.UUID;
import org.samenhang.instruments.DefinitionKey;

/**
 * A knowledge workshop, as its reader knows it.
 *
 * @param asks what its visitors are asked; it keeps the version it was begun with
 * @param papers how many papers were handed out to visitors without an account
 * @param organiser whether the reader organised it
 * @param asked whether the reader is asked how they found it
 * @param answered whether the reader said so
 */
public record Workshop(
        UUID id,
        String title,
        LocalDate on,
        DefinitionKey asks,
        boolean closed,
        int papers,
        boolean organiser,
        boolean asked,
        boolean answered) {

    /** Whether the reader can say now how they found it. */
    public boolean waitsForMe() {
        return asked && !answered && !closed;
    }
}
