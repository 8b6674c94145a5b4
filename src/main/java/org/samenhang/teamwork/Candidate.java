package org.samenhang.teamwork;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be asked to the table.
 *
 * @param from their organisation or relation
 * @param inCase false for a colleague, who takes part in the case from the moment of being asked
 */
public record Candidate(UUID person, String name, @Nullable String from, MeetingRole role, boolean inCase) {}
