package org.samenhang.analysis.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day on which it is asked whether people still work from the analysis (nl: hercheck).
 *
 * @param asks whether its day has come and it was not looked back on yet
 * @param answers those the reader may read, the latest of each person
 */
public record Recheck(UUID lookBack, LocalDate due, boolean asks, List<Answer> answers) {

    /** What the reader answered; null when nothing yet. */
    public @Nullable Answer of(UUID person) {
        return answers.stream()
                .filter(answer -> answer.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    /**
     * What somebody said.
     *
     * @param answer yes, partly or no
     * @param takenUp whether who directs took a 'no' up
     */
    public record Answer(
            UUID id, UUID person, String name, String answer, String line, LocalDate on, boolean takenUp) {}
}
