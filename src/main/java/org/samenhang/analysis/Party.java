package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in the case.
 *
 * @param role as the participation spells it
 * @param level 1 family and network, 2 professional, 3 expert team
 */
public record Party(
        UUID id, String name, String role, @Nullable String relation, int level, boolean family) {}
