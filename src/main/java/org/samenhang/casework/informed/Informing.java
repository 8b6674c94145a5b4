package org.samenhang.casework.informed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was explained to somebody (Jeugdwet 7.3.2).
 *
 * @param how conversation, call, video, letter or drawing
 * @param withheld what was not told; empty when all was
 * @param why why not
 * @param consulted the colleague who was asked about that
 */
public record Informing(
        UUID id,
        String with,
        LocalDate on,
        String how,
        String about,
        String withheld,
        String why,
        String consulted,
        String by) {

    /** Whether something was withheld. */
    public boolean isPartial() {
        return !withheld.isEmpty();
    }
}
