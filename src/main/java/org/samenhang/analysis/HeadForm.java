package org.samenhang.analysis;

import org.jspecify.annotations.Nullable;

/** The question, the level and how far it has come, as filled in. */
public record HeadForm(
        @Nullable String question,
        @Nullable String level,
        @Nullable String state,
        @Nullable Integer version) {}
