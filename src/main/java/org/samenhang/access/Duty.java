package org.samenhang.access;

import java.util.Locale;

/** What somebody does for the whole region (nl: taak). A duty opens no file; taking part in a case does. */
public enum Duty {
    INTAKE,
    PROCESS_DIRECTOR,
    CHAIR,
    EXPERT,
    CARE_ADVISER,
    ANALYST,
    ADMINISTRATOR,
    PRIVACY_OFFICER;

    /** The duty as the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Duty of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
