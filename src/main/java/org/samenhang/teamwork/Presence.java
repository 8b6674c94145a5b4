package org.samenhang.teamwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody was there, and when.
 *
 * @param came null for from the start
 * @param left null for until the end
 */
record Presence(
        UUID attendee,
        boolean present,
        @Nullable Instant came,
        @Nullable Instant left) {}
