package org.samenhang.casework.weekly;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was looked at in an hour.
 *
 * @param counted whether kept or not kept is asked of it: of helpers and organisations alone
 * @param outcome kept, not_kept or not_yet; empty when not said, and always for a family
 * @param yielded what it brought; empty when not said
 * @param bearable yes, hardly or no; empty when not said
 * @param helpedBy who helps; empty when not said
 */
public record HourAction(
        UUID agreement,
        String text,
        String who,
        boolean counted,
        @Nullable LocalDate dueOn,
        String outcome,
        String yielded,
        String bearable,
        String helpedBy) {

    /** Whether it was talked about in the hour. */
    public boolean isLookedAt() {
        return !outcome.isEmpty() || !yielded.isEmpty() || !bearable.isEmpty() || !helpedBy.isEmpty();
    }

    /**
     * What was said about one agreement.
     *
     * @param over whether it is done for good, and need not come back
     */
    record Said(String outcome, String yielded, String bearable, String helpedBy, boolean over) {}
}
