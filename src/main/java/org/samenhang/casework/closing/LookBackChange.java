package org.samenhang.casework.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a look back went from its day, and why.
 *
 * @param dueOn the day it went to; null when it was called off
 * @param by who did it; empty when the reader may not know them
 */
public record LookBackChange(
        LocalDate wasDueOn, @Nullable LocalDate dueOn, String why, String by, LocalDate changedOn) {}
