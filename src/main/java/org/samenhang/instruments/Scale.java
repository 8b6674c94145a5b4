package org.samenhang.instruments;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From where to where one can score.
 *
 * @param lowest what the lowest stands for; null when it is not said
 * @param highest what the highest stands for
 */
public record Scale(
        int low,
        int high,
        @Nullable LayeredText lowest,
        @Nullable LayeredText highest) {

    /** Steps a hand can still choose from. */
    static final int MOST_STEPS = 11;

    /** Each score, from low to high. */
    public List<Integer> steps() {
        return IntStream.rangeClosed(low, high).boxed().toList();
    }
}
