package org.samenhang.analysis.model;

import java.util.Locale;

/** A step on the way from nothing to a shared explanation that is looked back at; nobody has to take them in this order. */
public enum Moment {
    /** What people say and see. */
    BEGIN,
    /** What works on what. */
    CONNECT,
    /** What keeps itself going. */
    CIRCLES,
    /** When it went well, and what gives movement. */
    GOOD,
    /** With the family, before others. */
    FAMILY,
    /** What everyone takes home. */
    TAKE_HOME,
    /** Whether people still go by it. */
    LATER;

    /** As definitions and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
