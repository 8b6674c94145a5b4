package org.samenhang.analysis.glance;

import java.util.Locale;

/** Which picture one looks at. */
public enum View {
    ALL,
    /** What hinders, and the circles that hold people. */
    HOLDS,
    /** What helps, the circles that carry it, and those that can turn either way. */
    MOVES,
    /** Youth, family and network beside school, care and society. */
    BESIDE;

    /** The word in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
