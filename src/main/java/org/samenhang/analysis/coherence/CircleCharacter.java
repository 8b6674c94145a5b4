package org.samenhang.analysis.coherence;

import java.util.Locale;

/** Where a circle that keeps itself going leads to. */
public enum CircleCharacter {
    /** What it holds hinders, apart from what is neutral (vicieuze cirkel). */
    VICIOUS,
    /** What it holds helps, apart from what is neutral. */
    VIRTUOUS,
    /** It holds both, and can turn either way. */
    TIPPING,
    /** It holds only what is neutral. */
    NEUTRAL;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CircleCharacter of(boolean hinders, boolean helps) {
        if (hinders) {
            return helps ? TIPPING : VICIOUS;
        }
        return helps ? VIRTUOUS : NEUTRAL;
    }
}
