package org.samenhang.casework;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case was closed (nl: afsluiting): who, when, and the judgement of both sides that it lasts, or why it ends without.
 *
 * @param reasonNotLasting empty when it lasts
 */
public record Closing(
        UUID caseFile,
        LocalDate closedOn,
        boolean lasting,
        String familySays,
        String professionalsSay,
        String reasonNotLasting,
        UUID by)
        implements ClosingDecision {}
