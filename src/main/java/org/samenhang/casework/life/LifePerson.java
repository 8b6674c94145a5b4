package org.samenhang.casework.life;

import java.util.UUID;

/**
 * Somebody of the case, who can have told a fact.
 *
 * @param role as in participation
 */
public record LifePerson(UUID id, String name, String role, boolean professional) {}
