package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;

/**
 * The day on which somebody reaches an age. Who was born on 29 February reaches it on 1 March in a year without one: their year
 * is over when 28 February is.
 */
public final class Birthday {

    private Birthday() {}

    /** The day on which somebody born then becomes so old. */
    public static LocalDate of(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        boolean leapChild = born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29;
        return leapChild && !day.isLeapYear() ? day.plusDays(1) : day;
    }

    /** Age in whole years on a day. */
    public static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
