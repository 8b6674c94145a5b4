package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes first, who sees to it, by when.
 *
 * @param who as shown: a person of the case or a description
 * @param whoId the person, if it is one
 * @param agreement the agreement it became; null while it is none
 * @param tells whether it gives away where somebody is
 */
public record Priority(
        UUID id,
        String text,
        @Nullable String who,
        @Nullable UUID whoId,
        @Nullable LocalDate due,
        boolean done,
        boolean tells,
        @Nullable UUID agreement,
        int version) {

    /** The same, without the name of who sees to it when it is one of these people. */
    Priority without(Set<UUID> people) {
        return whoId != null && people.contains(whoId)
                ? new Priority(id, text, null, null, due, done, tells, agreement, version)
                : this;
    }
}
