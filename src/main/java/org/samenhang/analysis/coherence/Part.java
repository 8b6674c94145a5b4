package org.samenhang.analysis.coherence;

import java.util.Locale;

/** The column of the picture a statement is drawn in: the youth and family, between them and others, or what is around them. */
public enum Part {
    YOUTH_FAMILY,
    INTERACTION,
    SURROUNDINGS;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
