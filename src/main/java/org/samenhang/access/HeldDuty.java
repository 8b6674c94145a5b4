package org.samenhang.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty somebody has or had, from a day to another. */
public record HeldDuty(
        UUID id, String duty, LocalDate from, @Nullable LocalDate until, boolean running) {}
