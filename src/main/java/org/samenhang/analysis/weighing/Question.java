package org.samenhang.analysis.weighing;

import java.util.Locale;

/** What is asked of a far-reaching step; doing nothing and staying near is always among what else is possible. */
public enum Question {
    /** Is the present situation good enough? */
    GOOD_ENOUGH,
    /** What harm can the step do? */
    HARM,
    /** What if nothing is done, and somebody stays near? */
    STAYING_NEAR,
    WHAT_ELSE,
    YOUTH_HEARD,
    PARENTS_HEARD,
    /** Which risk remains? */
    RISK,
    /** Who carries which part of it? */
    CARRIED,
    /** Of the team; the decision is others'. */
    ADVICE,
    REASON;

    /** The column, the field of the form and the end of its keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
