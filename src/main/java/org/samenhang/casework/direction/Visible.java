package org.samenhang.casework.direction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom something is written: everyone in the case, those who work in it, or the expert team. */
public final class Visible {

    /** As the database spells them, from open to closed. */
    public static final List<String> ALL = List.of("all", "professionals", "team");

    private Visible() {}

    static String of(@Nullable String typed, String otherwise) {
        return typed != null && ALL.contains(typed) ? typed : otherwise;
    }
}
