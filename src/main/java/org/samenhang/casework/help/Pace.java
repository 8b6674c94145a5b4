package org.samenhang.casework.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When help comes: not everything at once. */
public enum Pace {
    NOW,
    NEXT,
    LATER,
    NOT_NOW,
    /** It is done or was stopped. */
    WAS;

    /** Those that can be chosen. */
    public static final List<String> CHOICES = List.of("now", "next", "later", "not_now");

    /** As the database and the texts spell it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As chosen; while nobody chose, help that runs is now and planned help is next. What is over is over. */
    static Pace of(@Nullable String chosen, String status) {
        if (status.equals("done") || status.equals("stopped")) {
            return WAS;
        }
        if (chosen != null) {
            return valueOf(chosen.toUpperCase(java.util.Locale.ROOT));
        }
        return status.equals("running") ? NOW : NEXT;
    }
}
