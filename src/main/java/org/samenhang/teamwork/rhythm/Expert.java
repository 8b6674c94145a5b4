package org.samenhang.teamwork.rhythm;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can be asked.
 *
 * @param sat how often they sat in the weeks before
 */
public record Expert(UUID id, String name, Set<Discipline> brings, int sat) {}
