package org.samenhang.teamwork.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.teamwork.rhythm.Hour;

/**
 * A fixed hour of every week (nl: tijdvak).
 *
 * @param until the last day it counts; null while it goes on
 * @param skipped the days on which it falls out
 */
public record Slot(
        UUID id,
        DayOfWeek weekday,
        LocalTime starts,
        int minutes,
        @Nullable String place,
        @Nullable String video,
        LocalDate from,
        @Nullable LocalDate until,
        Set<LocalDate> skipped) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** Its day in the week of this Monday. */
    public LocalDate day(LocalDate monday) {
        return monday.plusDays(weekday.getValue() - 1L);
    }

    /** Whether it is there on that day. */
    public boolean on(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && !skipped.contains(day);
    }

    /** The hour in the week of this Monday, by the clock on the wall, also where the clock is put forward or back. */
    public Hour hour(LocalDate monday) {
        ZonedDateTime begins = day(monday).atTime(starts).atZone(HERE);
        return new Hour(
                id, day(monday), begins.toInstant(), begins.plusMinutes(minutes).toInstant());
    }
}
