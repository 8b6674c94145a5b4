package org.samenhang.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Days as people say them, in the language of a page.
 *
 * @param today the day the page is read
 */
public record Days(MessageSource messages, Locale locale, LocalDate today) {

    /** The day with its year when it is another than this one: '3 november', '3 november 2025'. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", locale)
                .format(day);
    }

    /** The day with its year: '3 november 2026'. */
    public String full(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** A day close by in its own word ('gisteren', 'zondag'), any other by its date. */
    public String near(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return text("casework.day.today");
        }
        if (away == -1) {
            return text("casework.day.yesterday");
        }
        if (away == 1) {
            return text("casework.day.tomorrow");
        }
        return away > -7 && away < 7 ? weekday(day.getDayOfWeek(), TextStyle.FULL) : day(day);
    }

    /** As {@link #near}, to begin a sentence with. */
    public String nearFirst(LocalDate day) {
        String near = near(day);
        return near.substring(0, 1).toUpperCase(locale) + near.substring(1);
    }

    /** 'ma', 'di' ... */
    public String shortWeekday(LocalDate day) {
        return weekday(day.getDayOfWeek(), TextStyle.SHORT).replace(".", "");
    }

    /** Days from that day until today; negative when it is ahead. */
    public long since(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    private String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, locale);
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
