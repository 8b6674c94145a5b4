package org.samenhang.casework.registration;

import java.util.Locale;

/** How far a registration has come. It follows from who did what when, and is not set by itself. */
public enum State {
    DRAFT,
    SUBMITTED,
    READ,
    TAKEN_ON,
    RETURNED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** May the registrant still write in it? */
    boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** May the registrant still take it back? */
    boolean canBeWithdrawn() {
        return this == SUBMITTED || this == READ || this == RETURNED;
    }
}
