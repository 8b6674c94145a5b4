package org.samenhang.casework.life;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people remember it: a day, a month or only a year.
 *
 * @param first the first day it can be
 * @param last the last day it can be
 */
record LooseDay(LocalDate first, LocalDate last) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("(\\d{1,2}) (\\p{L}{3,12})\\.? (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}{3,12})\\.? (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    /** Reads 3-5-2021, 2021-05-03, 3 mei 2021, 5-2021, mei 2021 or 2021; empty for what is none of these or no day. */
    static Optional<LooseDay> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return day(day.group(3), number(day.group(2)), day.group(1));
            }
            Matcher isoDay = ISO_DAY.matcher(text);
            if (isoDay.matches()) {
                return day(isoDay.group(1), number(isoDay.group(2)), isoDay.group(3));
            }
            Matcher words = DAY_IN_WORDS.matcher(text);
            if (words.matches()) {
                return day(words.group(3), month(words.group(2)), words.group(1));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return month(month.group(2), number(month.group(1)));
            }
            Matcher isoMonth = ISO_MONTH.matcher(text);
            if (isoMonth.matches()) {
                return month(isoMonth.group(1), number(isoMonth.group(2)));
            }
            Matcher monthWords = MONTH_IN_WORDS.matcher(text);
            if (monthWords.matches()) {
                return month(monthWords.group(2), month(monthWords.group(1)));
            }
            if (YEAR.matcher(text).matches()) {
                int year = number(text);
                return Optional.of(new LooseDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** As the form shows it again: 3-5-2021. */
    static String shown(LocalDate day) {
        return day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear();
    }

    private static Optional<LooseDay> day(String year, int month, String day) {
        LocalDate found = LocalDate.of(number(year), month, number(day));
        return Optional.of(new LooseDay(found, found));
    }

    private static Optional<LooseDay> month(String year, int month) {
        YearMonth found = YearMonth.of(number(year), month);
        return Optional.of(new LooseDay(found.atDay(1), found.atEndOfMonth()));
    }

    private static int month(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .anyMatch(language ->
                                month.getDisplayName(TextStyle.FULL, language).equalsIgnoreCase(wanted)
                                        || month.getDisplayName(TextStyle.SHORT, language)
                                                .replace(".", "")
                                                .equalsIgnoreCase(wanted)))
                .map(Month::getValue)
                .findFirst()
                .orElse(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
