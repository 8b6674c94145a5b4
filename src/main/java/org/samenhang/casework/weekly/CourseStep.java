package org.samenhang.casework.weekly;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided or agreed to do in an hour.
 *
 * @param who who does it; empty for a decision
 * @param principle number of the principle it follows from; null when it names none
 * @param ofVersion number of the course that principle stands in; 0 when it names none
 * @param talked what came of talking about it; empty until that was done
 */
public record CourseStep(
        UUID id,
        UUID hour,
        LocalDate on,
        boolean action,
        String text,
        String who,
        @Nullable Integer principle,
        int ofVersion,
        String principleText,
        String talked,
        String talkedBy) {

    /** Whether it leaves the course and that was not talked about yet. */
    public boolean isSidePath() {
        return principle == null && talked.isEmpty();
    }
}
