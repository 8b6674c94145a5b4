package org.samenhang.casework.kin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.kin.genogram.Relative;
import org.samenhang.casework.kin.genogram.Sex;

/**
 * Somebody in the genogram of a case.
 *
 * @param born year of birth, when said
 * @param index whether the case is about them
 * @param mayMend whether the reader may change it
 */
public record Kin(
        UUID id,
        String name,
        Sex sex,
        @Nullable Integer born,
        boolean dead,
        @Nullable Integer died,
        boolean index,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        boolean mayMend,
        int version) {

    Relative drawn() {
        return new Relative(id.toString(), name, sex, born, dead, died, index);
    }

    /** Their years; empty when not known. */
    public String years() {
        return drawn().years();
    }
}
