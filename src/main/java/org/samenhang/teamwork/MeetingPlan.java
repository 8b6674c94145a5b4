package org.samenhang.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** When, where and what about: a form that was in order. */
record MeetingPlan(
        Instant startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String video,
        String purpose,
        List<String> agenda) {

    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 30;

    /** Reads a tidy form; empty when {@code errors} says what is to be mended. */
    static Optional<MeetingPlan> read(MeetingForm form, Clock clock, UnaryOperator<String> texts, Errors errors) {
        errors.require("purpose", form.purpose(), texts.apply("meeting.error.purpose"));
        String purpose = Objects.toString(form.purpose(), "");
        if (purpose.length() > LONGEST_LINE) {
            errors.add("purpose", texts.apply("meeting.error.long"));
        }
        LocalDate day = day(form.day(), clock, texts, errors);
        LocalTime time = time(form.time(), texts, errors);
        if (day != null && time != null) {
            WallClock.unclear(day, time).ifPresent(why -> errors.add("time", texts.apply(why)));
        }
        String minutes = Objects.toString(form.minutes(), "");
        boolean fits =
                minutes.matches("\\d{1,3}") && Integer.parseInt(minutes) >= 15 && Integer.parseInt(minutes) <= 480;
        if (!fits) {
            errors.add("minutes", texts.apply("meeting.error.minutes"));
        }
        String place = Objects.toString(form.place(), "");
        String video = Objects.toString(form.video(), "");
        if (place.isEmpty() && video.isEmpty()) {
            errors.add("place", texts.apply("meeting.error.place"));
        }
        if (!video.isEmpty() && !video.matches("https://[^\\s\"<>]{3,290}")) {
            errors.add("video", texts.apply("meeting.error.video"));
        }
        if (place.length() > LONGEST_LINE) {
            errors.add("place", texts.apply("meeting.error.long"));
        }
        List<String> agenda = Arrays.stream(Objects.toString(form.agenda(), "").split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (agenda.size() > MOST_LINES || agenda.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            errors.add("agenda", texts.apply("meeting.error.agenda"));
        }
        if (day == null || time == null || !errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MeetingPlan(
                day.atTime(time).atZone(Meeting.HERE).toInstant(),
                Integer.parseInt(minutes),
                place.isEmpty() ? null : place,
                video.isEmpty() ? null : video,
                purpose,
                agenda));
    }

    private static @Nullable LocalDate day(
            @Nullable String typed, Clock clock, UnaryOperator<String> texts, Errors errors) {
        LocalDate day = Typed.day(typed);
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            errors.add("day", texts.apply("meeting.error.day"));
        } else if (day.isBefore(today)) {
            errors.add("day", texts.apply("meeting.error.day.past"));
        } else if (day.isAfter(today.plusYears(2))) {
            errors.add("day", texts.apply("meeting.error.day.far"));
        }
        return day;
    }

    /** Reads 9:30, 09.30 or 9; null with a sentence for what is no time. */
    private static @Nullable LocalTime time(@Nullable String typed, UnaryOperator<String> texts, Errors errors) {
        LocalTime time = clockTime(Objects.toString(typed, ""));
        if (time == null) {
            errors.add("time", texts.apply("meeting.error.time"));
        }
        return time;
    }

    static @Nullable LocalTime clockTime(String typed) {
        String[] parts = typed.replace('.', ':').split(":", -1);
        boolean shaped = typed.matches("\\d{1,2}([:.]\\d{2})?");
        if (!shaped || Integer.parseInt(parts[0]) > 23 || parts.length > 1 && Integer.parseInt(parts[1]) > 59) {
            return null;
        }
        return LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }
}
