package org.samenhang.teamwork.during;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a meeting, found in what was kept elsewhere: nobody has to write it down again.
 *
 * @param there who was there
 * @param agreed what was agreed on that day
 * @param done which agreements were said to be done meanwhile
 * @param drawn what came into the picture meanwhile
 * @param arrows how many arrows came into it
 * @param withdrawn how many statements were taken out of it
 * @param courses why the course became another meanwhile
 * @param stops how often somebody said stop meanwhile
 */
public record Deeds(
        List<There> there,
        List<Agreed> agreed,
        List<String> done,
        List<String> drawn,
        int arrows,
        int withdrawn,
        List<String> courses,
        int stops) {

    /** Somebody who was there; null for from the start, and until the end. */
    public record There(
            String name, @Nullable Instant came, @Nullable Instant left) {}

    /** Who does what, by when. */
    public record Agreed(String who, String text, @Nullable LocalDate dueOn) {}

    /** Whether nothing was done yet. */
    public boolean isEmpty() {
        return there.isEmpty()
                && agreed.isEmpty()
                && done.isEmpty()
                && drawn.isEmpty()
                && arrows + withdrawn + stops == 0
                && courses.isEmpty();
    }
}
