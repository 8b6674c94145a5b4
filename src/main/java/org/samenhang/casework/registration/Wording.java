package org.samenhang.casework.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;

/**
 * The words of a registration in one language and voice. A question has words of its own for a voice
 * ({@code registration.ask.youth.question}) or shares them ({@code registration.ask.question}).
 */
final class Wording {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Map<Question, String> AUTOCOMPLETE = Map.of(
            Question.REGISTRANT_NAME, "name",
            Question.REGISTRANT_ORGANISATION, "organization",
            Question.PHONE, "tel",
            Question.EMAIL, "email");

    private final MessageSource messages;
    private final Locale locale;
    private final List<String> voices;
    private final Voice voice;

    Wording(MessageSource messages, Locale locale, Voice voice) {
        this(messages, locale, voice, List.of(voice.code()));
    }

    private Wording(MessageSource messages, Locale locale, Voice voice, List<String> voices) {
        this.messages = messages;
        this.locale = locale;
        this.voice = voice;
        this.voices = voices;
    }

    /** The words for this registration: a grandmother or neighbour is not asked about 'your child'. */
    static Wording of(Registration registration, MessageSource messages, Locale locale) {
        Voice voice = registration.voice();
        boolean near = voice == Voice.FAMILY && registration.kind() == RegistrantKind.ANDERS;
        return new Wording(messages, locale, voice, near ? List.of("near", voice.code()) : List.of(voice.code()));
    }

    /** The text of a key that is the same in every voice. */
    String text(String key, @Nullable Object... args) {
        return messages.getMessage("registration." + key, args, locale);
    }

    /** The text of a key that may have words of its own in this voice. */
    String own(String kind, String key) {
        String own = ownOrNone(kind, key);
        return own == null ? text(kind + "." + key) : own;
    }

    /** The title of a page with more than one question. */
    String title(Part part) {
        return own("part", part.name());
    }

    /** What stands beneath that title; null when it says enough. */
    @Nullable
    String lead(Part part) {
        return ownOrNone("part", part.name() + ".lead");
    }

    /** The name of a page in the row of steps. */
    String step(Part part) {
        return own("step", part.name());
    }

    /** The questions of a page with what is in them, and what somebody else wrote meanwhile. */
    List<FormField> fields(Part part, Answers typed, @Nullable Answers theirs) {
        List<FormField> fields = new ArrayList<>();
        for (Question question : part.questions()) {
            String other = theirs == null || theirs.agree(typed, List.of(question)) ? null : inWords(question, theirs);
            fields.add(new FormField(
                    question.code(),
                    question.kind(),
                    label(question),
                    ownOrNone("ask", question.code() + ".hint"),
                    typed.to(question),
                    options(question),
                    !Check.isRequired(question, voice) && question.kind() != Question.Kind.TICK,
                    AUTOCOMPLETE.get(question),
                    other));
        }
        return fields;
    }

    /**
     * Every answer in the order of the pages; those that may be changed with the way to it. A box left open says so as long as it can be
     * changed: who overlooked that an address is secret sees it here for the last time.
     */
    List<Answered> overview(Registration registration, boolean changeable) {
        List<Answered> lines = new ArrayList<>();
        for (Part part : registration.parts()) {
            for (Question question : part.questions()) {
                Answers answers = registration.answers();
                if (isBeside(question, answers) && !(changeable && question.kind() == Question.Kind.TICK)) {
                    continue;
                }
                lines.add(new Answered(
                        question.code(),
                        label(question),
                        answers.has(question)
                                ? inWords(question, answers)
                                : question.kind() == Question.Kind.TICK ? text("not_ticked") : null,
                        changeable
                                ? "/registrations/" + registration.id() + "/" + part.name() + "#" + question.code()
                                : null));
            }
        }
        return lines;
    }

    /** Not answered, and nothing was lost by it: a box left open, or what goes on from a 'no'. */
    private static boolean isBeside(Question question, Answers answers) {
        Question before = question.goesOnFrom();
        return !answers.has(question)
                && (question.kind() == Question.Kind.TICK || (before != null && !answers.is(before, "ja")));
    }

    /** What is wrong, in sentences by field. */
    Errors errors(Map<Question, String> wrong) {
        Errors errors = Errors.none();
        wrong.forEach((question, fault) -> {
            String own = ownOrNone("ask", question.code() + "." + fault);
            errors.add(question.code(), own == null ? text("fault." + fault, question.longest()) : own);
        });
        return errors;
    }

    String label(Question question) {
        return own("ask", question.code());
    }

    String inWords(Question question, Answers answers) {
        String answer = answers.to(question);
        if (answer == null) {
            return text("no_answer");
        }
        return question.choices().contains(answer) ? option(question, answer) : answer;
    }

    String option(Question question, String value) {
        if (question.kind() == Question.Kind.YES_NO || question.kind() == Question.Kind.TICK) {
            return text("option." + value);
        }
        return own("option", question.code() + "." + value);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, HERE));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private List<Option> options(Question question) {
        return question.choices().stream()
                .map(value -> new Option(
                        value, option(question, value), ownOrNone("option", question.code() + "." + value + ".hint")))
                .toList();
    }

    private @Nullable String ownOrNone(String kind, String key) {
        for (String name : voices) {
            String own = maybe("registration." + kind + "." + name + "." + key);
            if (own != null) {
                return own;
            }
        }
        return maybe("registration." + kind + "." + key);
    }

    private @Nullable String maybe(String key) {
        return messages.getMessage(key, null, null, locale);
    }
}
