package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Sign;

/**
 * How one statement works on another (nl: pijl).
 *
 * @param note why, in a sentence
 * @param doubt somebody doubts the arrow, which is not doubt about the statements
 * @param version raised by each change
 * @param since when it came in, as microseconds of the epoch; the picture grows in this order
 */
public record Arrow(
        UUID id,
        UUID from,
        UUID to,
        Sign sign,
        @Nullable String note,
        boolean doubt,
        boolean withdrawn,
        int version,
        long since) {}
