package org.samenhang.casework.registration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;

/**
 * What was typed on a page, made tidy, and what is to be mended in it.
 *
 * @param answers as typed, without what nobody types
 * @param wrong question to the key of what is wrong with its answer, in order
 */
record Check(Answers answers, Map<Question, String> wrong) {

    private static final String PHONE = "[0-9+()/. -]{8,40}";
    private static final String EMAIL = "[^\\s@<>\"]{1,100}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}";

    /** Checks what was typed on one page. */
    static Check of(Part part, Voice voice, Function<String, @Nullable String> typed, LocalDate today) {
        EnumMap<Question, String> tidy = new EnumMap<>(Question.class);
        for (Question question : part.questions()) {
            String raw = typed.apply(question.code());
            tidy.put(question, question.kind() == Question.Kind.TEXT ? Typed.text(raw) : Typed.line(raw));
        }
        Answers answers = Answers.of(tidy);
        Map<Question, String> wrong = new LinkedHashMap<>();
        for (Question question : part.questions()) {
            String fault = fault(question, answers.to(question), today);
            if (fault == null && !answers.has(question) && isRequired(question, voice)) {
                fault = "missing";
            }
            if (fault != null) {
                wrong.put(question, fault);
            }
        }
        return new Check(answers, wrong);
    }

    /** The same for who stops here for now: what is missing may come later. */
    Check soFar() {
        Map<Question, String> now = new LinkedHashMap<>(wrong);
        now.values().removeIf("missing"::equals);
        return new Check(answers, now);
    }

    /** What is still needed before it can be sent: question to the key of what is missing. */
    static Map<Question, String> beforeSending(Registration registration) {
        Map<Question, String> missing = new LinkedHashMap<>();
        Answers answers = registration.answers();
        for (Part part : registration.parts()) {
            for (Question question : part.questions()) {
                if (isRequired(question, registration.voice()) && !answers.has(question)) {
                    missing.put(question, "missing");
                }
                boolean unreachable = !answers.has(Question.PHONE) && !answers.has(Question.EMAIL);
                if (question == Question.PHONE && unreachable && registration.registrant() == null) {
                    missing.put(question, "unreachable");
                }
            }
        }
        return missing;
    }

    /** Only what the next step can't do without. */
    static boolean isRequired(Question question, Voice voice) {
        return Set.of(Question.QUESTION, Question.YOUTH_FIRST_NAME, Question.ASKED)
                        .contains(question)
                || (question == Question.REASON && voice == Voice.PROFESSIONAL)
                || (question == Question.REGISTRANT_NAME && voice == Voice.PROFESSIONAL);
    }

    private static @Nullable String fault(Question question, @Nullable String answer, LocalDate today) {
        if (answer == null) {
            return null;
        }
        if (answer.length() > question.longest()) {
            return "too_long";
        }
        return switch (question.kind()) {
            case LINE, TEXT -> null;
            case PHONE -> answer.matches(PHONE) ? null : "phone";
            case EMAIL -> answer.matches(EMAIL) ? null : "email";
            case BORN -> Born.read(answer, today).isPresent() ? null : "born";
            case YES_NO, TICK, CHOICE -> question.choices().contains(answer) ? null : "choice";
        };
    }
}
