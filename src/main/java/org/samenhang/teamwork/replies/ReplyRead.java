package org.samenhang.teamwork.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a reply was read.
 *
 * @param by who brought it in; null when it came from the mailbox by itself
 * @param outcome what came of it, as the end of a key under {@code done.replies.came}
 */
public record ReplyRead(Instant at, @Nullable String by, String outcome) {}
