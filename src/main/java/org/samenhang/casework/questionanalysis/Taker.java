package org.samenhang.casework.questionanalysis;

import java.util.UUID;

/** Somebody who takes part in a question analysis. */
public record Taker(UUID id, String name, boolean professional) {}
