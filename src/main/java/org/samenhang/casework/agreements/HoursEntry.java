package org.samenhang.casework.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Hours of one person on one day, as they were written. */
public record HoursEntry(UUID id, UUID person, String name, LocalDate on, BigDecimal hours, int version) {}
