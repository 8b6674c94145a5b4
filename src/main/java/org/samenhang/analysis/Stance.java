package org.samenhang.analysis;

import java.util.Locale;

/** Where somebody stands on the analysis or on one statement (nl: standpunt). */
public enum Stance {
    SHARES,
    PARTLY,
    DOES_NOT;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether another view stands beside it. */
    public boolean dissents() {
        return this != SHARES;
    }
}
