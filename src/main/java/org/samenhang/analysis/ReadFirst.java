package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told by the room of versions: who of the youth and the parents has had the concept, in a case the caller has opened. */
public interface ReadFirst {

    /** Each of them, by name. */
    List<Had> family(UUID caseFile);

    /**
     * Whether somebody has had it.
     *
     * @param on null: not yet
     */
    record Had(
            String name, @Nullable LocalDate on, @Nullable String how) {}
}
