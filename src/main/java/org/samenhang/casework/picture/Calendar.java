package org.samenhang.casework.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Days as places on the sheet: whole quarters, at least a year, from the first fact to today or the last. */
final class Calendar {

    private final LocalDate first;
    private final long days;
    private final int left;
    private final int width;
    private final boolean today;

    Calendar(LifeLine life, int left, int right) {
        LocalDate earliest = life.today();
        LocalDate latest = life.today();
        for (LifeFact fact : life.facts()) {
            earliest = fact.from().isBefore(earliest) ? fact.from() : earliest;
            LocalDate end = fact.lastDay(life.today());
            latest = end.isAfter(latest) ? end : latest;
        }
        Integer year = life.year();
        LocalDate until = year == null ? quarter(latest).plusMonths(3) : LocalDate.of(year + 1, 1, 1);
        LocalDate aYearBefore = until.minusYears(1);
        LocalDate begin = year == null ? quarter(earliest) : aYearBefore;
        this.first = begin.isAfter(aYearBefore) ? aYearBefore : begin;
        this.today = year == null || life.today().getYear() == year;
        this.days = ChronoUnit.DAYS.between(first, until);
        this.left = left;
        this.width = right - left;
    }

    /** Where a day begins; a day beside the sheet, at its edge. */
    int x(LocalDate day) {
        long after = Math.clamp(ChronoUnit.DAYS.between(first, day), 0L, days);
        return left + (int) Math.round((double) after * width / days);
    }

    /** Whether today stands on the sheet. */
    boolean hasToday() {
        return today;
    }

    /** The first days of years that get a line and a number: all, or every second, fifth, tenth where they would crowd. */
    List<LocalDate> years() {
        int step = 1;
        for (int wider : new int[] {2, 5, 10, 20, 50, 100}) {
            if (365L * step * width / days < 48) {
                step = wider;
            }
        }
        List<LocalDate> years = new ArrayList<>();
        LocalDate end = first.plusDays(days);
        for (LocalDate year = LocalDate.of(first.getYear(), 1, 1); year.isBefore(end); year = year.plusYears(1)) {
            if (year.getYear() % step == 0 && !year.isBefore(first)) {
                years.add(year);
            }
        }
        return years;
    }

    /** The first days of quarters, where there is room to tell them apart. */
    List<LocalDate> quarters() {
        List<LocalDate> quarters = new ArrayList<>();
        if (91L * width / days >= 18) {
            for (LocalDate at = first; at.isBefore(first.plusDays(days)); at = at.plusMonths(3)) {
                quarters.add(at);
            }
        }
        return quarters;
    }

    /** The year the sheet begins in, where its own number has room before the next. */
    boolean beginsWithinAYear() {
        LocalDate next = LocalDate.of(first.getYear() + 1, 1, 1);
        return first.getDayOfYear() > 1 && x(next) - left >= 48;
    }

    LocalDate first() {
        return first;
    }

    static int number(LocalDate quarter) {
        return quarter.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
