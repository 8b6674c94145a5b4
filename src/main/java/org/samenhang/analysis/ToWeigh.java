package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reasons of which it is still to be weighed who may read them.
 *
 * @param id of the stance
 * @param statement text of what it is about; null: the whole
 * @param recordedBy who wrote it down when it was said aloud
 */
public record ToWeigh(
        UUID id,
        String name,
        Stance stance,
        @Nullable String statement,
        String reasons,
        @Nullable String recordedBy) {}
