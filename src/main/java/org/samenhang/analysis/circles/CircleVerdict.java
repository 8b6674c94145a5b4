package org.samenhang.analysis.circles;

import java.util.Locale;

/** What the people of a case decided about a circle. */
public enum CircleVerdict {
    /** It belongs to the explanation (nl: gehouden). */
    KEPT,
    /** It has a name and nothing was decided. */
    OPEN,
    /** It does not explain what goes on here; the reason says why (nl: opzij gezet). */
    SET_ASIDE;

    /** As the database, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
