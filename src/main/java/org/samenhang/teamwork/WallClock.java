package org.samenhang.teamwork;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Hours on the clock on the wall, in the nights in which it is put forward or back: one hour is not there, another is there twice. */
public final class WallClock {

    private WallClock() {}

    /** Why this hour of this day says no moment, as a key of a sentence; empty when it says one. */
    public static Optional<String> unclear(LocalDate day, LocalTime time) {
        return switch (Meeting.HERE
                .getRules()
                .getValidOffsets(LocalDateTime.of(day, time))
                .size()) {
            case 0 -> Optional.of("meeting.error.time.skipped");
            case 1 -> Optional.empty();
            default -> Optional.of("meeting.error.time.twice");
        };
    }
}
