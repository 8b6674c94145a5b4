package org.samenhang.casework.help;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the basics before treatment: a day, a home, money, rest (M5).
 *
 * @param stands there, partly or missing; empty while nobody said
 * @param known what the timeline tells of it; empty when nothing
 */
public record Basis(
        String what,
        String stands,
        String words,
        String by,
        @Nullable LocalDate on,
        String known) {

    /** The four, in their order. */
    public static final List<String> ALL = List.of("day", "home", "money", "rest");

    /** How one can stand. */
    public static final List<String> STANDS = List.of("there", "partly", "missing");

    /** Whether it has to be asked. */
    public boolean isUnknown() {
        return stands.isEmpty();
    }
}
