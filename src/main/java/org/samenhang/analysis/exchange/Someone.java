package org.samenhang.analysis.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a file.
 *
 * @param id in the file: p1, p2, ...
 * @param role what they are in the case; null for somebody who takes no part in it
 * @param here who that is in the case the file is read into; null when nobody there is called so
 */
record Someone(
        String id,
        String name,
        @Nullable String role,
        @Nullable String relation,
        @Nullable UUID here) {}
