package org.samenhang.casework.visibility;

import org.jspecify.annotations.Nullable;

/** What is typed to change for whom an item is. */
public record VisibilityForm(
        @Nullable String visibleTo,
        @Nullable String whereabouts,
        @Nullable String why) {}
