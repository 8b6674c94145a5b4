package org.samenhang.teamwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody at the table is tied to a party or to the family, otherwise than by working for a party now. */
public enum Tie {
    WORKED_THERE,
    WORKS_FOR,
    HELPED_BEFORE,
    KNOWS_FAMILY,
    KNOWS_HELPER;

    /** All, in the order in which they are asked. */
    public static final List<Tie> ALL = List.of(values());

    /** As in the table and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says with which organisation. */
    public boolean withOrganisation() {
        return this == WORKED_THERE || this == WORKS_FOR;
    }

    /** The tie with this code; empty for what is none. */
    public static Optional<Tie> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
