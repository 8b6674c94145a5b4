package org.samenhang.teamwork.replies;

import java.time.Instant;

/** That a reply was read: when, by whom, and what came of it, as the end of a key under {@code replies.came}. */
public record ReplyRead(Instant at, String by, String outcome) {}
