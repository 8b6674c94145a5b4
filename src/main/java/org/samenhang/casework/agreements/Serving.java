package org.samenhang.casework.agreements;

import java.util.UUID;

/** A statement of the explanation that help can serve. */
public record Serving(UUID statement, String text) {}
