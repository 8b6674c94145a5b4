package org.samenhang.casework.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Parental authority in the six forms in which registers know it (nl: gezag). */
public enum AuthorityForm {
    /** Gezamenlijk gezag: both parents. */
    JOINT,
    /** Eenhoofdig gezag: one parent. */
    SOLE,
    /** Gezamenlijk gezag van een ouder met een ander dan de ouder. */
    JOINT_WITH_OTHER,
    /** Voogdij. */
    GUARDIANSHIP,
    /** Tijdelijk geen gezag. */
    TEMPORARILY_NONE,
    /** Gezag niet te bepalen. */
    UNDETERMINED;

    /** Whether who has it decides about help. */
    public boolean decides() {
        return this != TEMPORARILY_NONE && this != UNDETERMINED;
    }

    /** Whether somebody else must have it too. */
    boolean isShared() {
        return this == JOINT || this == JOINT_WITH_OTHER;
    }

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form spelt so; empty when there is none. */
    public static Optional<AuthorityForm> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
