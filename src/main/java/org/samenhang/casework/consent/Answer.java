package org.samenhang.casework.consent;

import java.util.Locale;

/** What is on file of somebody who decides. */
public enum Answer {
    GIVEN,
    REFUSED,
    WITHDRAWN,
    DONE_WITHOUT,
    NOT_ASKED;

    /** Whether somebody is still to be asked. A no is an answer. */
    public boolean isMissing() {
        return this == NOT_ASKED || this == WITHDRAWN;
    }

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
