package org.samenhang.casework.registration;

import org.jspecify.annotations.Nullable;

/**
 * One answer in an overview.
 *
 * @param name the question's name, by which a summary finds it
 * @param text the answer in words; null when there is none
 * @param change where it can be changed; null when it can't
 */
public record Answered(
        String name,
        String question,
        @Nullable String text,
        @Nullable String change) {}
