package org.samenhang.casework.direction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk, a call or a note of who works in a case (nl: moment); it keeps a case from being silent.
 *
 * @param kind call, conversation, visit, note or hand_over
 * @param with whom it was with; null when with nobody of the case in particular
 * @param visibleTo all, professionals or team
 */
public record Moment(
        UUID id, LocalDate heldOn, String kind, @Nullable String with, String text, String visibleTo, String by) {

    /** What a moment can be. */
    public static final java.util.List<String> KINDS =
            java.util.List.of("call", "conversation", "visit", "note", "hand_over");
}
