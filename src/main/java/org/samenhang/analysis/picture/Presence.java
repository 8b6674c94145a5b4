package org.samenhang.analysis.picture;

/** How much of something is shown; whichever it is, it keeps its place. */
public enum Presence {
    SHOWN,
    /** Grey, so that the rest stands out. */
    QUIET,
    /** Left out; nothing moves into its place. */
    GONE
}
