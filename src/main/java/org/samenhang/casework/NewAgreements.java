package org.samenhang.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an agreement of what another room worked out already, so that nobody types it again. */
public interface NewAgreements {

    /**
     * Makes one, for everyone in the case.
     *
     * @param who the person who does it; null when {@code whoText} says who
     * @param whereaboutsOf whose whereabouts it gives away, as was known of what it was made of
     */
    void make(
            UUID caseFile,
            UUID id,
            String text,
            @Nullable UUID who,
            @Nullable String whoText,
            @Nullable LocalDate dueOn,
            @Nullable UUID whereaboutsOf);
}
