package org.samenhang.casework.weekly;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One weekly hour. What the professionals said to each other is empty for a family.
 *
 * @param present how it is now, in short and neutral words
 * @param nextWords what comes next, in words for everybody
 * @param forAll whether the family reads the present and what comes next
 * @param whereaboutsOf whose whereabouts these words give away; null when nobody's
 * @param noticed what was noticed about the course
 */
public record WeeklyHour(
        UUID id,
        LocalDate heldOn,
        String present,
        String nextWords,
        boolean forAll,
        @Nullable UUID whereaboutsOf,
        boolean finished,
        String checkIn,
        String progress,
        String noticed,
        String checkOut) {

    /** What stands under this name. */
    String words(String name) {
        return switch (name) {
            case "checkIn" -> checkIn;
            case "present" -> present;
            case "progress" -> progress;
            case "noticed" -> noticed;
            case "nextWords" -> nextWords;
            case "checkOut" -> checkOut;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
