package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told by the room in which people say in private where they stand, before it is revealed together. */
public interface InPrivate {

    /** Whether a round is open in this case, which the caller has opened. */
    boolean isOpen(UUID caseFile);

    /**
     * Keeps what the caller says for as long as a round is open.
     *
     * @return false when no round is open, and nothing was kept
     */
    boolean takes(UUID caseFile, @Nullable UUID statement, @Nullable UUID arrow, Stance stance, String reasons);
}
