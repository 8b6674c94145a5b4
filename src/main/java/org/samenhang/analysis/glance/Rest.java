package org.samenhang.analysis.glance;

import java.util.Locale;

/** What becomes of the rest. */
public enum Rest {
    /** Grey, in its place. */
    QUIET,
    /** Left out; what stays keeps its place. */
    GONE,
    /** Left out, and what stays closes up. */
    CLOSED;

    /** The word in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
