package org.samenhang.casework.coreteam;

import java.util.UUID;

/** One numbered principle of a course. */
public record Principle(UUID id, int number, String text) {}
