package org.samenhang.casework.stop;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop that was pressed.
 *
 * @param toChair whether it was said to who directs and chairs alone
 * @param meetBy the day by which the team is to sit together
 * @param seen what is going on, looked at from further away; empty until the team did
 * @param between what it does between people
 * @param first what comes first
 * @param zoomedBy who wrote that down; empty until somebody did
 * @param outcome what came of it; empty until it is lifted
 * @param liftedOn null while it stands
 */
public record Stop(
        UUID id,
        UUID byPerson,
        String by,
        String why,
        boolean toChair,
        LocalDate pressedOn,
        LocalDate meetBy,
        String seen,
        String between,
        String first,
        String zoomedBy,
        String outcome,
        String liftedBy,
        @Nullable LocalDate liftedOn) {

    /** Working days within which the team is called together. */
    public static final int WITHIN = 3;

    /** Whether nothing new is escalated because of it. */
    public boolean isOpen() {
        return liftedOn == null;
    }

    /** Whether the team looked from further away. */
    public boolean isZoomedOut() {
        return !zoomedBy.isEmpty();
    }

    /** Whether the day by which to meet went by. */
    public boolean isLate(LocalDate today) {
        return isOpen() && !isZoomedOut() && meetBy.isBefore(today);
    }
}
