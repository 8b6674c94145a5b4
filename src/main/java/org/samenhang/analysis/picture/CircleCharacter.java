package org.samenhang.analysis.picture;

/** What a circle does, and so how its arrows are drawn. Where an arrow is in several circles, the first named here leads. */
public enum CircleCharacter {
    /** Holds itself in place: full and heavy. */
    VICIOUS,
    /** Moves by itself: dashed. */
    VIRTUOUS,
    /** Can turn either way: dotted. */
    TIPPING,
    /** Damps itself (an odd number of hindering arrows): dotted. */
    BALANCING,
    /** Keeps itself going without doing good or harm: thin. */
    NEUTRAL
}
