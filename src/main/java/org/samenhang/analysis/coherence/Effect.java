package org.samenhang.analysis.coherence;

import java.util.Locale;

/** What a statement does to the youth's life: it hinders (belemmert), helps (helpt), or neither. */
public enum Effect {
    HINDERS,
    HELPS,
    NEUTRAL;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
