package org.samenhang.teamwork;

/**
 * Two at one table who must not meet.
 *
 * @param reason why, in the words of who recorded it
 */
public record Pair(Attendee one, Attendee other, String reason) {}
