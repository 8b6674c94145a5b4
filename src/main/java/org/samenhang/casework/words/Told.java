package org.samenhang.casework.words;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as they wrote it.
 *
 * @param kind story, declaration, reaction or position
 * @param relation what they are to the youth; empty when not said
 * @param beside the words a position of the team stands beside; null for what is no position
 * @param agreement what a reaction is about; null when it is a statement, or no reaction
 * @param statement as {@code agreement}
 * @param about text of that; null when it is about nothing in particular
 * @param says right, not_right or hurts; null for what is no reaction
 * @param visibleTo all, professionals or team
 * @param weighed what was decided about it; null: nothing yet
 */
public record Told(
        UUID id,
        String kind,
        UUID by,
        String name,
        String relation,
        LocalDate on,
        @Nullable UUID beside,
        @Nullable UUID agreement,
        @Nullable UUID statement,
        @Nullable String about,
        @Nullable String says,
        String text,
        String visibleTo,
        @Nullable Decision weighed) {

    /** How it stands, for who said it, as the end of a key under {@code words.state}. */
    public String state() {
        return weighed == null ? "waiting" : weighed.code();
    }
}
