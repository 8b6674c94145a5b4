package org.samenhang.casework.emergency;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened in an emergency. NEN 7513 asks for it to stand in the log as such, and for somebody to look afterwards.
 *
 * @param caseNumber the case, by its number alone: who judges opens no file
 * @param person who opened it
 * @param reason why, in their words
 * @param until when it closed again
 * @param looks how many times they looked or wrote in that time
 * @param tellOn from which day the family reads of it
 * @param tellReason why on another day than usual; null when it is the usual one
 * @param judgement what the privacy officer found; null while nobody judged
 */
public record EmergencyAccess(
        UUID id,
        String caseNumber,
        String person,
        String reason,
        LocalDateTime opened,
        LocalDateTime until,
        long looks,
        LocalDate tellOn,
        @Nullable String tellReason,
        @Nullable Judgement judgement) {

    /** Whether nobody judged it yet. */
    public boolean waits() {
        return judgement == null;
    }

    /** What was found: whether opening it was right. */
    public record Judgement(String by, LocalDate on, boolean right, String words) {}
}
