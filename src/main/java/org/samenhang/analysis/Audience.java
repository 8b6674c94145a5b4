package org.samenhang.analysis;

import java.util.Locale;

/** For whom something in a case is meant. */
public enum Audience {
    /** Everyone in the case, the family included. */
    ALL(1),
    /** Everyone who works in the case. */
    PROFESSIONALS(2),
    /** The expert team alone. */
    TEAM(3);

    private final int level;

    Audience(int level) {
        this.level = level;
    }

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody at this level of participation belongs to it. */
    public boolean includes(int theirLevel) {
        return theirLevel >= level;
    }
}
