package org.samenhang.analysis.growth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of the positive coherence says. */
public enum LineKind {
    /** What worked when it went well. */
    WORKED,
    /** What was essential for that. */
    ESSENTIAL,
    /** What is strong now. */
    STRENGTH,
    /** What is wished for, together. */
    PERSPECTIVE,
    /** Which movement somebody makes: the youth, each parent, also helpers (nl: beweging). */
    MOVEMENT;

    /** As the database, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LineKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
