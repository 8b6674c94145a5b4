package org.samenhang.analysis.evidence;

import java.util.Locale;
import org.samenhang.analysis.Said;

/** What became of a hypothesis. */
public enum Verdict {
    /** It was looked at, and holds (nl: getoetst). */
    TESTED,
    /** It was looked at, and does not hold (nl: gevallen). */
    FALLEN,
    /** It is still, or again, looked at. */
    OPEN;

    /** How a hypothesis is called with this verdict, as the end of a key: about a person it stays a hypothesis, tested or not. */
    public String called(Said said) {
        return this == TESTED && !said.about().isEmpty() ? "tested_of_person" : code();
    }

    /** As the database, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
