package org.samenhang.casework.registration;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was answered, as the form shows it. A question that is not in it was not answered. */
public final class Answers {

    private final Map<Question, String> given;

    private Answers(Map<Question, String> given) {
        this.given = given;
    }

    /** These answers; empty ones are left out. */
    static Answers of(Map<Question, String> given) {
        EnumMap<Question, String> kept = new EnumMap<>(Question.class);
        given.forEach((question, answer) -> {
            if (!answer.isBlank()) {
                kept.put(question, answer);
            }
        });
        return new Answers(Collections.unmodifiableMap(kept));
    }

    /** Nothing answered yet. */
    static Answers none() {
        return new Answers(Map.of());
    }

    /** The answer; null when there is none. */
    public @Nullable String to(Question question) {
        return given.get(question);
    }

    /** Whether this answer was chosen. */
    public boolean is(Question question, String value) {
        return value.equals(given.get(question));
    }

    /** Whether it was answered. */
    public boolean has(Question question) {
        return given.containsKey(question);
    }

    /** Whether both say the same on these questions. */
    boolean agree(Answers other, Collection<Question> questions) {
        return questions.stream().allMatch(question -> Objects.equals(to(question), other.to(question)));
    }

    /** A short mark of what is answered to these questions: another mark, other answers. */
    String mark(Collection<Question> questions) {
        int mark = 17;
        for (Question question : questions) {
            mark = 31 * mark + Objects.hashCode(to(question));
        }
        return Integer.toHexString(mark);
    }

    @Override
    public String toString() {
        return "Answers to " + given.keySet();
    }
}
