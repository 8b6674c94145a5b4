package org.samenhang.casework.people;

import java.util.UUID;

/** Two who must not meet, and why. */
public record Apart(UUID id, String one, String other, String reason) {}
