package org.samenhang.casework.help;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said out loud whether it is good enough.
 *
 * @param help of which piece; null: of all of it together
 */
public record Enough(@Nullable UUID help, String by, boolean enough, String words, LocalDate on) {}
