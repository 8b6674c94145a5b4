package org.samenhang.teamwork.rhythm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an expert brings to the table (nl: discipline). */
public enum Discipline {
    BEHAVIOUR,
    PSYCHIATRY,
    FAMILY_THERAPY,
    TRAUMA,
    DISABILITY,
    ADDICTION,
    EDUCATION,
    YOUTH_PROTECTION,
    LAW,
    EXPERIENCE;

    /** As tables, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The discipline spelt so. */
    public static Optional<Discipline> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
