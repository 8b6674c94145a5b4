package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands now, on the whole or on one statement.
 *
 * @param id of the stance
 * @param statement null: on the whole
 * @param recordedBy who wrote it down when it was said aloud; null: they did so themselves
 * @param reasons why; null when none were given or this reader may not read them
 * @param heardBy who may read the reasons; null when there are none
 * @param weighed whether it was weighed who may read them
 */
public record Voice(
        UUID id,
        UUID person,
        String name,
        @Nullable String relation,
        boolean family,
        @Nullable UUID statement,
        Stance stance,
        LocalDate on,
        @Nullable String recordedBy,
        @Nullable String reasons,
        @Nullable Audience heardBy,
        boolean weighed) {

    /** Without the reasons, unless everyone may read them. */
    Voice forTheRoom() {
        return heardBy == Audience.ALL
                ? this
                : new Voice(id, person, name, relation, family, statement, stance, on, recordedBy, null, null, weighed);
    }
}
