package org.samenhang.casework.kin.genogram;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a genogram.
 *
 * @param born year of birth, when known
 * @param index whether the case is about them
 */
public record Relative(
        String id,
        String name,
        Sex sex,
        @Nullable Integer born,
        boolean dead,
        @Nullable Integer died,
        boolean index) {

    /** Their years, as written under a name; empty when not known. */
    public String years() {
        String from = born == null ? "" : born.toString();
        String until = died == null ? "" : died.toString();
        if (!dead || from.isEmpty() && until.isEmpty()) {
            return from;
        }
        return from.isEmpty() ? "† " + until : from + " – " + until;
    }
}
