package org.samenhang.analysis;

import java.util.Locale;

/** A part of the analysis that is written rather than drawn. */
public enum Passage {
    /** To which movement it aims for the youth. */
    MOVEMENT_YOUTH,
    /** To which movement it aims for the parents. */
    MOVEMENT_PARENTS,
    CONCLUSION,
    /** Advice is never permission. */
    ADVICE,
    /** The compact version that stays the guide, a line each (nl: continukoers). */
    CONTINUING_COURSE,
    /** How it came about, told to the youth in plain words. */
    FAMILY_SUMMARY;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
