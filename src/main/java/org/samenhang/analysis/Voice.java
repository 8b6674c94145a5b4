package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands now, on the whole or on one statement.
 *
 * @param id of the stance
 * @param statement null: on the whole or on an arrow
 * @param arrow null: on the whole or on a statement
 * @param recordedBy who wrote it down when it was said aloud; null: they did so themselves
 * @param through through whom they let it be said; null: they said it themselves
 * @param reasons why; null when none were given or this reader may not read them
 * @param heardBy who may read the reasons; null when there are none
 * @param weighed whether it was weighed who may read them
 * @param position what the team says beside it; null when nothing, or not for this reader
 */
public record Voice(
        UUID id,
        UUID person,
        String name,
        @Nullable String relation,
        boolean family,
        @Nullable UUID statement,
        @Nullable UUID arrow,
        Stance stance,
        LocalDate on,
        @Nullable String recordedBy,
        @Nullable String through,
        @Nullable String reasons,
        @Nullable Audience heardBy,
        boolean weighed,
        @Nullable String position) {

    /** Whether it is about the whole. */
    public boolean onTheWhole() {
        return statement == null && arrow == null;
    }

    /** Whether the one who took it can still say why: they took it themselves and said nothing yet. */
    public boolean isToExplain() {
        return reasons == null && recordedBy == null;
    }

    /** Whether it is about the whole, or about one of these. */
    boolean isAmong(Set<UUID> shown) {
        return onTheWhole() || shown.contains(statement) || shown.contains(arrow);
    }

    /** That it is seen differently, and nothing else of it. */
    Voice bare() {
        return new Voice(
                id, person, name, null, false, statement, arrow, stance, on, null, null, null, null, true, null);
    }

    /** Without the reasons, unless everyone may read them. */
    Voice forTheRoom() {
        return heardBy == Audience.ALL
                ? this
                : new Voice(
                        id,
                        person,
                        name,
                        relation,
                        family,
                        statement,
                        arrow,
                        stance,
                        on,
                        recordedBy,
                        through,
                        null,
                        null,
                        weighed,
                        null);
    }
}
