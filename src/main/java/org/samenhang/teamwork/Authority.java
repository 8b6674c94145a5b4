package org.samenhang.teamwork;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parental authority as recorded in the case. */
record Authority(
        UUID person,
        String form,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** In which capacity this person decides; null when this form gives no say. */
    @Nullable
    String capacity() {
        return switch (form) {
            case "joint", "sole", "joint_with_other" -> "parent_with_authority";
            case "guardianship" -> "guardian";
            default -> null;
        };
    }
}
