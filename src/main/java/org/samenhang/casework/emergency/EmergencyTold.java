package org.samenhang.casework.emergency;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a case tells of an emergency opening: to the family from its day on, to the team at once.
 *
 * @param right whether it was found right; null while nobody judged
 */
public record EmergencyTold(
        String person,
        @Nullable String organisation,
        String reason,
        LocalDateTime opened,
        @Nullable Boolean right) {}
