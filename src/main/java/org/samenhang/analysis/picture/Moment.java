package org.samenhang.analysis.picture;

/** When a statement was so, where that was said. */
public enum Moment {
    PAST,
    NOW
}
