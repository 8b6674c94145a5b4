package org.samenhang.analysis.document;

import java.util.Locale;

/** How the house itself talks in a document. What people wrote is never made simpler. */
public enum Layer {
    PROFESSIONAL,
    PLAIN,
    VERY_PLAIN;

    /** As addresses and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
