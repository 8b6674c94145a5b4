package org.samenhang.casework.given;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A look back that contentment can belong to.
 *
 * @param on when it was held, or is due
 */
public record LookBackDay(UUID id, LocalDate on) {}
