package org.samenhang.monitor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A register that was taken in.
 *
 * @param by who did; null when nobody is known
 * @param replaced whether all of its rows have been replaced since
 */
public record EarlierImport(
        String fileName, LocalDate on, @Nullable String by, int rows, boolean replaced) {}
