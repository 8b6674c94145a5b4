package org.samenhang.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to close a case with.
 *
 * @param closedOn null when no day was given
 * @param lasting whether family and professionals judge that it lasts; null when that was not said
 * @param familySays the family's judgement, in their words; empty when not asked
 * @param professionalsSay that of the professionals
 * @param reasonNotLasting why it is closed all the same
 */
public record ClosingProposal(
        @Nullable LocalDate closedOn,
        @Nullable Boolean lasting,
        String familySays,
        String professionalsSay,
        String reasonNotLasting) {}
