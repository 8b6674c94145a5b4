package org.samenhang.casework.questionanalysis;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of a device.
 *
 * @param stands what stands there, when another changed it meanwhile; null also when it is gone
 * @param why what is wrong with it, in words, when it is refused
 */
record Taken(
        UUID change,
        Result result,
        @Nullable List<String> stands,
        @Nullable String why) {

    /** The ways it can go. */
    enum Result {
        KEPT,
        /** Another changed the same: both texts are there, somebody chooses. */
        BOTH,
        /** It can't be kept. */
        REFUSED;

        /** As devices know it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Taken kept(Change change) {
        return new Taken(change.id(), Result.KEPT, null, null);
    }

    static Taken both(Change change, @Nullable List<String> stands) {
        return new Taken(change.id(), Result.BOTH, stands, null);
    }

    static Taken refused(Change change, String why) {
        return new Taken(change.id(), Result.REFUSED, null, why);
    }
}
