package org.samenhang.casework.breakthrough;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that blocks what helps (nl: doorbraak).
 *
 * @param rule in general words, without names
 * @param lifter who can lift it
 * @param blocks what it blocks in this case
 * @param askedOn null while nobody asked
 * @param outcome null while there is no answer
 * @param learned what it taught, without names
 * @param told whether the region reads it, without the case
 */
public record Breakthrough(
        UUID id,
        String rule,
        String lifter,
        String blocks,
        @Nullable LocalDate askedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate answeredOn,
        String learned,
        boolean told,
        String by,
        String visibleTo,
        int version) {

    /** Whether it waits: to be asked, or for an answer. */
    public boolean isOpen() {
        return outcome == null;
    }
}
