package org.samenhang.casework.secondopinion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the team makes of a solution. */
public enum Finding {
    FITS,
    FITS_IF,
    OTHERWISE;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code; null when it is none. */
    public static @Nullable Finding of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Finding::code).toList();
    }
}
