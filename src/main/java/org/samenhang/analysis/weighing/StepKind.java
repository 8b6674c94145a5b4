package org.samenhang.analysis.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of far-reaching step it is (nl: ingrijpende stap). */
public enum StepKind {
    /** Somebody no longer lives at home. */
    OUT_OF_HOME,
    /** Closed or forced care. */
    FORCED,
    /** From one place to another. */
    MOVE,
    OTHER;

    /** As the database, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All, as a form spells them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(StepKind::code).toList();
    }
}
