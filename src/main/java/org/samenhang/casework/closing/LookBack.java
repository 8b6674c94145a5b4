package org.samenhang.casework.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looking back after a while (nl: terugkijken): do people still work from the analysis, does it last?
 *
 * @param heldOn null while it is still to be held
 * @param worksFromAnalysis who still works from the analysis: everyone, some or nobody; empty while not held
 * @param question what it is to find out; empty when that was not said
 * @param text what was found; empty while not held
 * @param visibleTo all, professionals or team
 * @param calledOffOn the day it was called off; null unless it was
 * @param changes how it went from day to day, the oldest first
 */
public record LookBack(
        UUID id,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        String worksFromAnalysis,
        String question,
        String text,
        String visibleTo,
        @Nullable LocalDate calledOffOn,
        List<LookBackChange> changes,
        int version) {

    /** Who may still work from the analysis. */
    public static final List<String> WORKS = List.of("everyone", "some", "nobody");

    /** Whether it took place. */
    public boolean isHeld() {
        return heldOn != null;
    }

    /** Whether it is still to come. */
    public boolean isPlanned() {
        return heldOn == null && calledOffOn == null;
    }

    /** Whether it should take place by that day, and did not. */
    public boolean isDue(LocalDate day) {
        return isPlanned() && !dueOn.isAfter(day);
    }

    boolean says(HeldForm.Said said) {
        return said.heldOn().equals(heldOn)
                && worksFromAnalysis.equals(said.worksFromAnalysis())
                && text.equals(said.text());
    }

    boolean says(ReplanForm.Said said) {
        return isPlanned()
                && dueOn.equals(said.dueOn())
                && question.equals(said.question())
                && visibleTo.equals(said.visibleTo());
    }
}
