package org.samenhang.casework.weekly;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it is for a colleague who carries much, and who takes what from them.
 *
 * @param load light, bearable, heavy or too_heavy
 * @param sharedWith by whom it is shared; empty while by nobody
 * @param sharedOn by when; null while by nobody
 * @param seenBy who saw it; empty until somebody did
 */
public record Load(
        UUID id,
        UUID hour,
        UUID person,
        String name,
        LocalDate on,
        String load,
        String words,
        String sharedWith,
        String sharedWhat,
        @Nullable LocalDate sharedOn,
        String seenBy) {

    /** Whether somebody carries too much by themselves. */
    public boolean isAlone() {
        return isHeavy(load) && sharedWith.isEmpty();
    }

    /** Whether so much is more than somebody should carry by themselves. */
    static boolean isHeavy(String load) {
        return load.equals("heavy") || load.equals("too_heavy");
    }
}
