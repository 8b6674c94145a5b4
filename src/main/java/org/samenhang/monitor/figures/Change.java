package org.samenhang.monitor.figures;

import org.jspecify.annotations.Nullable;

/** What can be said of a share from one year to the next. */
public enum Change {
    MORE,
    LESS,
    /** The intervals overlap: the figures are too small to tell. */
    UNSURE,
    /** In one of the years there is nothing to take a share of. */
    UNKNOWN;

    /** Only where the 95% intervals lie apart is a difference called a change. */
    public static Change between(@Nullable ValueFigures before, ValueFigures now) {
        if (before == null
                || before.low() == null
                || before.high() == null
                || now.low() == null
                || now.high() == null) {
            return UNKNOWN;
        }
        if (now.low().compareTo(before.high()) > 0) {
            return MORE;
        }
        return now.high().compareTo(before.low()) < 0 ? LESS : UNSURE;
    }

    /** The change as message keys spell it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
