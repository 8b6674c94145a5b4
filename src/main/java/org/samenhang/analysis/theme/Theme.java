package org.samenhang.analysis.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pattern that people look at together.
 *
 * @param question what they wonder about
 * @param since the day it was opened
 * @param table who sit at it
 * @param directs whether the caller says who does
 */
public record Theme(UUID id, String question, LocalDate since, List<Seat> table, boolean directs) {

    /** Address of the theme. */
    public String path() {
        return "/themes/" + id;
    }

    /** Somebody at the table. */
    public record Seat(UUID participation, UUID person, String name, boolean opened) {}
}
