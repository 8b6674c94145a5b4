package org.samenhang.teamwork.during;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody says how they are: coming in (nl: binnenkomen) or leaving (nl: weggaan). */
public enum CheckMoment {
    IN,
    OUT;

    /** As in the table and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckMoment> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(moment -> moment.code().equals(code))
                .findFirst();
    }
}
