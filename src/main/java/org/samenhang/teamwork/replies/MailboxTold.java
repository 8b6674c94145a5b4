package org.samenhang.teamwork.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mailbox to which calendars answer.
 *
 * @param looked when it was last looked into; null when it never was
 * @param trouble of which kind it is, as the end of a key under {@code replies.mailbox}; null when all is well
 * @param forPeople how many messages lie there that are no answer, or were not believed
 */
public record MailboxTold(
        @Nullable Instant looked, @Nullable String trouble, int forPeople) {}
