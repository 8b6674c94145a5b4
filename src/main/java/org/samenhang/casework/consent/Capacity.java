package org.samenhang.casework.consent;

import java.util.Locale;

/** In what capacity somebody consents. */
public enum Capacity {
    YOUTH,
    PARENT_WITH_AUTHORITY,
    GUARDIAN;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
