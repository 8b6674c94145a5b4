package org.samenhang.analysis.ownpicture;

import java.util.UUID;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;

/** One thing in somebody's own picture, in their words. */
public record OwnLine(UUID id, String text, Sphere sphere, Effect effect) {

    /** Whether it is something that helps. */
    public boolean helps() {
        return effect == Effect.HELPS;
    }
}
