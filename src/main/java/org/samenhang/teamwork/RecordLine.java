package org.samenhang.teamwork;

import java.util.UUID;

/** A line of the short record. */
public record RecordLine(UUID id, String text, String visibleTo) {}
