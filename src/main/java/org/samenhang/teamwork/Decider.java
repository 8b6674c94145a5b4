package org.samenhang.teamwork;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose consent to the list of attendees is asked (Jeugdwet 7.3.13).
 *
 * @param capacity youth, parent_with_authority or guardian
 * @param given what they said to the list as it is now; null when they said nothing yet
 * @param kept whether the meeting is kept from them, since they and somebody at the table must not meet; only the team knows
 */
public record Decider(
        UUID person, String name, String capacity, @Nullable Boolean given, boolean kept) {}
