package org.samenhang.analysis.circles;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people made of a circle: a name, kept or set aside. It lives on while the arrows are gone, and counts again when they are back.
 *
 * @param name how people call it; null while it has none
 * @param reason why it was set aside; null otherwise
 * @param by who wrote it down
 */
public record CircleJudgement(
        UUID id,
        CircleIdentity identity,
        @Nullable String name,
        CircleVerdict verdict,
        @Nullable String reason,
        String by,
        LocalDate on,
        int version) {

    /** Whether it is part of the explanation. */
    public boolean isKept() {
        return verdict == CircleVerdict.KEPT;
    }

    /** Whether it was set aside. */
    public boolean isSetAside() {
        return verdict == CircleVerdict.SET_ASIDE;
    }
}
