package org.samenhang.analysis;

import java.util.Locale;

/** Whether a statement is of now or of then (nl: nu, toen). */
public enum Tense {
    PAST,
    NOW;

    /** The word used in forms and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
