package org.samenhang.casework.kin.genogram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What goes between two of a family. */
public enum Bond {
    PARENT,
    ADOPTIVE,
    FOSTER,
    MARRIED,
    PARTNER,
    TWIN,
    LIVES_WITH,
    CLOSE,
    CONFLICT,
    CUT_OFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With this code. */
    public static Optional<Bond> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The first is a parent of the second, by birth or otherwise. */
    public boolean raises() {
        return this == PARENT || this == ADOPTIVE || this == FOSTER;
    }

    /** The two are or were a couple. */
    public boolean couples() {
        return this == MARRIED || this == PARTNER;
    }

    /** How the two get on. */
    public boolean isFelt() {
        return this == CLOSE || this == CONFLICT || this == CUT_OFF;
    }
}
