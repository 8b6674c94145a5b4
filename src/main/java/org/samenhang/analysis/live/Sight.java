package org.samenhang.analysis.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a screen may know at a moment, under the rights of its own session.
 *
 * @param pulse the fingerprint of what it may show; null: nothing any more; empty: it was not asked for
 * @param present who is here, as JSON: {@code [{"name": .., "self": .., "at": ..}]}
 * @param until when the right to look ends by itself; null when no end is known
 */
record Sight(
        @Nullable String pulse, String present, @Nullable Instant until) {

    static final Sight NOTHING = new Sight(null, "[]", null);

    boolean isGone() {
        return pulse == null;
    }
}
