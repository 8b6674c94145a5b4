package org.samenhang.casework.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, by when.
 *
 * @param who id of the person; null when {@code whoName} is an organisation or somebody who takes no part
 * @param family whether it is of somebody of the family: that is never counted or marked
 * @param dueOn null when no day was set
 * @param yields what it is to bring; empty when not said
 * @param help the piece of help it serves; null when none was named
 * @param helpText that help in words; empty when none, or not for the reader
 * @param visibleTo all, professionals or team
 */
public record Agreement(
        UUID id,
        String text,
        @Nullable UUID who,
        String whoName,
        boolean family,
        @Nullable LocalDate dueOn,
        String yields,
        @Nullable LocalDate doneOn,
        @Nullable UUID help,
        String helpText,
        String visibleTo,
        int version) {

    /** Whether it can be ticked off: what a family does is no list to tick. */
    public boolean isTicked() {
        return !family;
    }

    /** Whether it is said to be done; never of a family. */
    public boolean isDone() {
        return isTicked() && doneOn != null;
    }

    /** Whether a helper or organisation is late; never a family. */
    public boolean isLate(LocalDate today) {
        return isTicked() && doneOn == null && dueOn != null && dueOn.isBefore(today);
    }
}
