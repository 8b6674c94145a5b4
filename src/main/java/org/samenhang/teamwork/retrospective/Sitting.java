package org.samenhang.teamwork.retrospective;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time of looking back at one case.
 *
 * @param question what the group wants to understand
 * @param sentOn when its report went to who took part
 * @param finalOn when that became final
 */
public record Sitting(
        UUID id,
        UUID caseId,
        LocalDate heldOn,
        String place,
        String question,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate finalOn,
        int version) {

    /** How long who took part have to react. */
    static final int DAYS_TO_REACT = 7;

    /** Address. */
    public String path() {
        return "/cases/" + caseId + "/retrospectives/" + id;
    }

    /** Whether its report went round. */
    public boolean isSent() {
        return sentOn != null;
    }

    /** Whether the report stands as it is. */
    public boolean isFinal() {
        return finalOn != null;
    }

    /** The first day on which the report can be final: everyone had a week. Null while it was not sent. */
    public @Nullable LocalDate finalFrom() {
        return sentOn == null ? null : sentOn.plusDays(DAYS_TO_REACT);
    }

    /** Whether the report may be made final on this day. */
    public boolean mayBeFinal(LocalDate today) {
        LocalDate from = finalFrom();
        return from != null && !isFinal() && !today.isBefore(from);
    }

    /** Whether reactions are still asked for. */
    public boolean takesReactions() {
        return isSent() && !isFinal();
    }

    /** Whether a line of this kind can still be typed: what a final report is made of stands; what follows from it goes on. */
    public boolean takes(LineKind kind) {
        return kind == LineKind.REACTION ? takesReactions() : kind.step() == LineKind.AFTERWARDS || !isFinal();
    }
}
