package org.samenhang.interchange;

import java.time.Instant;
import java.util.UUID;

/**
 * An appointment as it may lie in anybody's calendar: when, and where to read more. Who comes, where, and about whom stays
 * on the page.
 *
 * @param identity of the calendar entry, which it keeps; another for each who is invited, and told to nobody else
 * @param sequence 0 at first, one more with each change, the cancelling included
 * @param from start
 * @param until end, later than the start
 * @param page path of the page, as {@code /meetings/0190...}
 */
public record Invitation(UUID identity, int sequence, Instant from, Instant until, String page) {

    /** Refuses an end that is not after the start, and a negative sequence. */
    public Invitation {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("An appointment ends after it begins");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence starts at 0");
        }
    }
}
