package org.samenhang.analysis.glance;

import java.util.Locale;

/** What stands out while the rest steps back. */
public enum Only {
    EVERYTHING,
    /** The circle that is talked about. */
    CIRCLE,
    /** What somebody sees differently or doubts. */
    CONTESTED,
    /** What is in most circles or has most arrows. */
    KEY,
    /** What one person said. */
    PERSON;

    /** The word in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
