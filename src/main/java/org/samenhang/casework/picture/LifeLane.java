package org.samenhang.casework.picture;

/** A swim lane of the life line, from top to bottom. */
public enum LifeLane {
    /** Where the youth lived, and with whom. */
    PLACES,
    /** School and what fills the day. */
    SCHOOL,
    /** Help, and what it did. */
    HELP,
    /** Good times. */
    GOOD,
    /** Harm, crises, freedoms taken. */
    HARD,
    /** Who was heard, what was weighed, what was analysed. */
    HEARD
}
