package org.samenhang.casework.stop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** Days on which people can be called together in the Netherlands: no weekend, no day that the whole country is off. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day that is so many working days after this one; the day itself is not counted. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            if (isOne(at)) {
                left--;
            }
        }
        return at;
    }

    /** Whether people work on it. */
    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isFree(day);
    }

    private static boolean isFree(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return is(day, Month.JANUARY, 1)
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(kingsDay(day.getYear()))
                || is(day, Month.MAY, 5) && day.getYear() % 5 == 0
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50))
                || is(day, Month.DECEMBER, 25)
                || is(day, Month.DECEMBER, 26);
    }

    private static boolean is(LocalDate day, Month month, int number) {
        return day.getMonth() == month && day.getDayOfMonth() == number;
    }

    /** 27 April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday, by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
