package org.samenhang.casework.consent;

import java.util.UUID;

/** Somebody whose consent the law asks. */
public record Decider(UUID person, String name, Capacity capacity) {}
