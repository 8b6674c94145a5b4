package org.samenhang.analysis;

import java.util.Locale;

/** How far an explanatory analysis has come (nl: versie). */
public enum AnalysisState {
    /** Being made. */
    CONCEPT,
    /** Gone through with the youth and the parents, before anyone else. */
    DISCUSSED,
    /** Every party has said where it stands. */
    SHARED,
    /** Passed on to those who go on with it. */
    HANDED_OVER;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
