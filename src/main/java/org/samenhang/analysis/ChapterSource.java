package org.samenhang.analysis;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds what a part of the reasoning has to say to the document of the analysis. */
public interface ChapterSource {

    /**
     * The chapter for this reader, in the transaction in which the analysis was read.
     *
     * @param reader to whose eyes it is narrowed besides the caller's own
     * @param texts in the language of the reader
     */
    Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts);
}
