package org.samenhang.casework.kin.genogram;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How somebody wishes to be drawn: a circle, a square, a diamond, or a diamond that asks. */
public enum Sex {
    WOMAN,
    MAN,
    OTHER,
    UNSAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With this code; unsaid when there is none. */
    public static Sex of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(UNSAID);
    }

    /** All of them, as a form offers them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Sex::code).toList();
    }
}
