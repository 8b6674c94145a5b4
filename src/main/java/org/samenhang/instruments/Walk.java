package org.samenhang.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through a definition, one question at a time; what is not asked is passed by. */
public final class Walk {

    private Walk() {}

    /** The first question; null when nothing is asked. */
    public static @Nullable Item first(Definition definition, Answers answers) {
        List<Item> questions = answers.questions(definition);
        return questions.isEmpty() ? null : questions.getFirst();
    }

    /** The question after this one; null after the last. */
    public static @Nullable Item after(Definition definition, Answers answers, String linkId) {
        List<Item> questions = answers.questions(definition);
        int here = place(definition, linkId);
        return questions.stream()
                .filter(item -> place(definition, item.linkId()) > here)
                .findFirst()
                .orElse(null);
    }

    /** The question before this one; the first itself has none before it. */
    public static @Nullable Item before(Definition definition, Answers answers, String linkId) {
        int here = place(definition, linkId);
        return answers.questions(definition).reversed().stream()
                .filter(item -> place(definition, item.linkId()) < here)
                .findFirst()
                .orElseGet(() -> first(definition, answers));
    }

    /** How many questions come before this one, of those that are asked. */
    public static int number(Definition definition, Answers answers, String linkId) {
        int here = place(definition, linkId);
        return (int) answers.questions(definition).stream()
                        .filter(item -> place(definition, item.linkId()) < here)
                        .count()
                + 1;
    }

    private static int place(Definition definition, String linkId) {
        return definition.all().map(Item::linkId).toList().indexOf(linkId);
    }
}
