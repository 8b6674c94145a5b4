package org.samenhang.casework.kin;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.kin.genogram.Bond;
import org.samenhang.casework.kin.genogram.Tie;

/**
 * What goes between two of a family.
 *
 * @param one the parent, or who lives with the other
 * @param ended separated or divorced; empty while together, and for what is no couple
 * @param until the day it ended; null while it goes on or when not known
 */
public record KinTie(
        UUID id,
        Kin one,
        Kin other,
        Bond bond,
        @Nullable Integer from,
        @Nullable LocalDate until,
        String ended,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        boolean mayMend,
        int version) {

    Tie drawn() {
        int slashes = ended.equals("divorced") ? 2 : ended.equals("separated") ? 1 : 0;
        return new Tie(one.id().toString(), other.id().toString(), bond, slashes, until != null || slashes > 0);
    }

    /** What it is called in a form and in a sentence. */
    public String code() {
        return ended.isEmpty() ? bond.code() : ended;
    }
}
