package org.samenhang.analysis.afterwards;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was different this time, as somebody says it.
 *
 * @param asHoped whether it went as they had hoped: yes, partly or no
 */
public record Afterwards(UUID person, String name, String different, String asHoped, LocalDate on) {}
