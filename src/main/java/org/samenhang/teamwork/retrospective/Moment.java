package org.samenhang.teamwork.retrospective;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moment on the timeline as it is played forward: a fact of the life, read where it stands, or a line that somebody sent in beforehand.
 *
 * @param fact null for what was sent in
 * @param when in words
 * @param more in words, empty when there is no more
 * @param by who sent it in; empty for a fact
 */
public record Moment(@Nullable UUID fact, LocalDate day, String when, String what, String more, String by) {}
