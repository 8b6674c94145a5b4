package org.samenhang.casework.consent;

import java.util.Locale;

/** What is not known yet, so that it can't be said for sure who decides. */
public enum Gap {
    BIRTH_DAY_UNKNOWN,
    BEFORE_BIRTH,
    AUTHORITY_UNKNOWN,
    AUTHORITY_UNDETERMINED,
    OTHER_WITH_AUTHORITY_UNKNOWN,
    AUTHORITY_NOT_CHECKED,
    AUTHORITY_UNDER_INQUIRY,
    /** Somebody of age who cannot weigh this decision has a mentor or curator, or nobody yet. */
    REPRESENTATIVE_UNKNOWN;

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
