package org.samenhang.casework.work;

import java.util.List;

/** A day of this week, with what stands on it. */
public record WorkDay(String name, boolean today, List<Entry> entries) {

    /** A meeting: hour, what, and where it opens. */
    public record Entry(String hour, String what, String href) {}
}
