package org.samenhang.access.settings;

import java.time.LocalDate;

/** A decision on a setting, as it was taken. */
public record Decided(Setting setting, String value, String ground, LocalDate on, String by) {}
