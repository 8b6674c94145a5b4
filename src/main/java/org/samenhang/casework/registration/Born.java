package org.samenhang.casework.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a youth was born, as far as it is known.
 *
 * @param on the day, null when only the year is known
 */
record Born(@Nullable LocalDate on, int year) {

    /** The register counts who is 0 to 23 years old in the year of registration. */
    private static final int OLDEST = 23;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    /** Reads a year, {@code 12-5-2010} or {@code 2010-05-12}; empty when it is neither or can't be of a youth. */
    static Optional<Born> read(String typed, LocalDate today) {
        try {
            return parse(typed.strip())
                    .filter(born -> born.year >= today.getYear() - OLDEST
                            && born.year <= today.getYear()
                            && (born.on == null || !born.on.isAfter(today)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<Born> parse(String typed) {
        Matcher year = YEAR.matcher(typed);
        if (year.matches()) {
            return Optional.of(new Born(null, number(year, 1)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.matches()) {
            return of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        return yearFirst.matches()
                ? of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3))
                : Optional.empty();
    }

    private static Optional<Born> of(int year, int month, int day) {
        return Optional.of(new Born(LocalDate.of(year, month, day), year));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** As it is shown and can be typed again. */
    static String written(@Nullable LocalDate on, @Nullable Integer year) {
        if (on != null) {
            return on.getDayOfMonth() + "-" + on.getMonthValue() + "-" + on.getYear();
        }
        return year == null ? "" : year.toString();
    }
}
