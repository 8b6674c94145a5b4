package org.samenhang.analysis.coherence;

import java.util.Locale;

/** Whose life or work a statement is about (leefwereld). */
public enum Sphere {
    YOUTH,
    FAMILY,
    NETWORK,
    SCHOOL,
    CARE,
    SOCIETY;

    /** Whether those who help can change what happens here themselves. */
    public boolean isOurs() {
        return this == SCHOOL || this == CARE || this == SOCIETY;
    }

    /** The column in which a statement of this sphere is drawn unless it says otherwise. */
    public Part usualPart() {
        return this == YOUTH || this == FAMILY ? Part.YOUTH_FAMILY : Part.SURROUNDINGS;
    }

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
