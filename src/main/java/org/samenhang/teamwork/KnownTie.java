package org.samenhang.teamwork;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the family knows of a tie of somebody at the table; who of them said so is not told here.
 *
 * @param settled recorded when it stands with the place now, not_so when who plans asked and it is not; null while nobody did
 * @param mine whether the reader said it
 */
public record KnownTie(UUID expert, Tie tie, @Nullable String settled, boolean mine) {

    /** Whether who plans still has to ask. */
    public boolean isOpen() {
        return settled == null;
    }

    /** Whether somebody asked and it is not so. */
    public boolean isNotSo() {
        return "not_so".equals(settled);
    }
}
