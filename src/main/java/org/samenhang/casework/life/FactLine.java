package org.samenhang.casework.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the list beneath the drawing.
 *
 * @param href where it is mended; null when that is not this reader's to do
 * @param label what it is
 * @param more what else is known, each in a few words
 * @param shown who sees it; null when everyone does
 * @param sign holds, moves or dot
 */
public record FactLine(
        String id,
        @Nullable String href,
        String period,
        String label,
        @Nullable String text,
        List<String> more,
        @Nullable String shown,
        String sign) {}
