package org.samenhang.sharing;

import org.jspecify.annotations.Nullable;

/** What somebody outside writes. */
public record PieceForm(
        @Nullable String text,
        @Nullable String when,
        @Nullable String kind) {}
