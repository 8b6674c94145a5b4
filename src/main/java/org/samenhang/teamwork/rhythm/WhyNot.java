package org.samenhang.teamwork.rhythm;

import java.util.Locale;

/** Why somebody who brings the discipline does not sit in this place. */
public enum WhyNot {
    TIED,
    TIE_SAID,
    OBJECTED,
    AWAY,
    BUSY,
    SITS_HERE,
    SITS_ELSEWHERE,
    SAT_MORE,
    AS_GOOD;

    /** As message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
