package org.samenhang.casework.voice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;

/**
 * What a youth wants and has a right to, beside what is done with it, and who sees them how often.
 *
 * @param rest the agreed rest that covers today; null when there is none
 */
public record VoicePage(
        CaseFile file,
        List<Said> said,
        List<Answer> answers,
        List<Heard> heard,
        List<Rhythm> rhythms,
        @Nullable Rest rest) {

    /** What a wish can be about, in its order. */
    public static final List<String> ABOUT = List.of("family_contact", "being_heard", "contact", "own");

    /** How often can be agreed, in days. */
    public static final List<String> EVERY = List.of("7", "14", "28", "42", "91");

    /** Somebody's words. */
    public record Said(String about, String name, String words, LocalDate on) {}

    /** What is done with it. */
    public record Answer(String about, String words, String by, LocalDate on) {}

    /** A time that the youth or parents were heard, as the timeline tells. */
    public record Heard(String who, String text, LocalDate on) {}

    /**
     * Who sees the youth, and how often that was agreed.
     *
     * @param latest the last time, of the talks that were noted; null when none was
     */
    public record Rhythm(
            UUID id,
            UUID person,
            String name,
            int everyDays,
            String wants,
            LocalDate from,
            @Nullable LocalDate latest,
            @Nullable UUID whereaboutsOf,
            int version) {

        /** Days since it was, or since it was agreed. */
        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(latest == null || latest.isBefore(from) ? from : latest, today);
        }

        /** Whether it is silent for longer than was agreed. */
        public boolean isSilent(LocalDate today) {
            return days(today) > everyDays;
        }
    }

    /** Rest on purpose, and what new came in it all the same. */
    public record Rest(LocalDate from, LocalDate until, String rhythm, List<Pressure> pressure) {

        /** So many new things in a time of rest are pressure; one is not. Ours. */
        public static final int FELT_FROM = 2;

        /** Whether it is no longer rest. */
        public boolean isPressed() {
            return pressure.size() >= FELT_FROM;
        }
    }

    /** Something new in a time of rest: help, a rule asked to be lifted, a second opinion, a step that cuts in. */
    public record Pressure(String what, LocalDate on) {}

    /** What was said about this. */
    public List<Said> about(String what) {
        return said.stream().filter(one -> one.about().equals(what)).toList();
    }

    /** What is done with it; null while nobody said. */
    public @Nullable Answer answer(String what) {
        return answers.stream()
                .filter(one -> one.about().equals(what))
                .findFirst()
                .orElse(null);
    }
}
