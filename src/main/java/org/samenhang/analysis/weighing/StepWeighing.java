package org.samenhang.analysis.weighing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weighing of a far-reaching step, as its reader may see it (nl: weging).
 *
 * @param what the step, in a line
 * @param place the place of the timeline it is about; null when it is planned, or about help
 * @param help as {@code place}
 * @param answers per question; an empty text is a question that is still open
 */
public record StepWeighing(
        UUID id,
        StepKind kind,
        String what,
        @Nullable UUID place,
        @Nullable UUID help,
        LocalDate on,
        Map<Question, String> answers,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        String by,
        int version) {

    /** The answer; empty while it is open. */
    public String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /** Whether it is not on the timeline yet. */
    public boolean isPlanned() {
        return place == null && help == null;
    }

    /** What was not answered yet. */
    public List<Question> open() {
        return Arrays.stream(Question.values())
                .filter(question -> answer(question).isEmpty())
                .toList();
    }
}
