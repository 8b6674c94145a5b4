package org.samenhang.casework.breakthrough;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of asking to lift a rule. */
public enum Outcome {
    LIFTED,
    PARTLY,
    NOT_LIFTED;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Outcome of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Outcome::code).toList();
    }
}
