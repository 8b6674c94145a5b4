package org.samenhang.analysis.coherence;

import java.util.Locale;

/** Whether a circle keeps itself going or damps itself. */
public enum Kind {
    REINFORCING,
    BALANCING;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
