package org.samenhang.analysis.picture;

/** The column a statement is drawn in (<i>onderdeel</i>), from left to right. */
public enum PicturePart {
    /** The youth and the family. */
    YOUTH_FAMILY,
    /** What happens between people. */
    INTERACTION,
    /** Network, school, help, rules. */
    SURROUNDINGS
}
