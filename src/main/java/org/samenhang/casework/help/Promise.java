package org.samenhang.casework.help;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that names the help it serves.
 *
 * @param help which
 * @param done whether a helper or organisation did it; never of a family
 */
public record Promise(
        UUID help, String who, String text, @Nullable LocalDate dueOn, boolean done) {}
