package org.samenhang.analysis.picture;

/** What became of an explanation that was looked into (<i>getoetst</i>). */
public enum Evidence {
    /** It stood. */
    TESTED,
    /** It fell. */
    FALLEN
}
