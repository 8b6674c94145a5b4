package org.samenhang.casework.questionanalysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a change of a device meets what stands now. Only what its writer saw is written over; otherwise both texts stay until somebody
 * chooses.
 *
 * @param fits whether it goes together with what stands
 * @param then what stands afterwards; null when it is taken away
 */
record Meeting(boolean fits, @Nullable List<String> then) {

    /** A text, a line, somebody on the map: one value that is changed as a whole. */
    static Meeting of(@Nullable List<String> now, @Nullable List<String> was, @Nullable List<String> is) {
        boolean fits = Objects.equals(now, was) || Objects.equals(now, is);
        return new Meeting(fits, fits ? is : now);
    }

    /** Ticks: what was ticked is added, what was unticked goes, the other ticks stay as they are. */
    static Meeting ofTicks(List<String> now, List<String> was, List<String> is) {
        List<String> then = new ArrayList<>(now);
        then.removeIf(tick -> was.contains(tick) && !is.contains(tick));
        is.stream().filter(tick -> !was.contains(tick) && !then.contains(tick)).forEach(then::add);
        return new Meeting(true, then);
    }
}
