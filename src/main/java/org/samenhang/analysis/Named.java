package org.samenhang.analysis;

import java.util.UUID;

/** A person by name. */
public record Named(UUID id, String name) {}
