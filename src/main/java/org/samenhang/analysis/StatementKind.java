package org.samenhang.analysis;

import java.util.Locale;

/** What a statement rests on: in a file about people an observation and a judgement are different things. */
public enum StatementKind {
    /** Seen or counted. */
    OBSERVATION,
    /** What somebody told of their own life. */
    ACCOUNT,
    /** What a professional concludes, with the ground for it. */
    JUDGEMENT,
    /** What may be so, and is still to be found out. */
    HYPOTHESIS;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
