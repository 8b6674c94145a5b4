package org.samenhang.casework.closing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closing as it stands in the file, also when it was undone since.
 *
 * @param familySays empty when the family was not asked
 * @param professionalsSay empty when they were not asked
 * @param reason why it was closed although it does not last; empty when it does
 * @param by who closed it
 * @param reopenedOn null while it holds
 * @param reopenedWhy empty while it holds
 */
public record Ending(
        UUID id,
        LocalDate closedOn,
        boolean lasting,
        String familySays,
        String professionalsSay,
        String reason,
        String by,
        @Nullable LocalDate reopenedOn,
        String reopenedWhy) {

    /** Whether the case is closed with it now. */
    public boolean holds() {
        return reopenedOn == null;
    }
}
