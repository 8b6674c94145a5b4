package org.samenhang.analysis;

import java.util.Locale;

/** At which level it got stuck, and so what the analysis looks at (nl: stagnatieniveau). */
public enum StagnationLevel {
    YOUTH,
    YOUTH_AND_FAMILY,
    FAMILY_AND_CARE,
    FAMILY_AND_SOCIETY;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
