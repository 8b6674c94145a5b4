package org.samenhang.casework.messages;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages with one person of the family, in a list.
 *
 * @param relation what they are to the youth; empty when not said
 * @param last when the last one was written; null when there is none
 * @param fresh how many the caller has not read
 */
public record Talk(
        UUID person, String name, String relation, @Nullable LocalDateTime last, int fresh) {}
