package org.samenhang.analysis;

import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.springframework.stereotype.Component;

/**
 * Remembers how the maps hang together that are looked at now. The whole map is the key, so that whoever sees the same gets
 * the same, and nobody anything else.
 */
@Component
public class CoherenceOfMaps {

    private static final int REMEMBERED = 64;

    private final Remembered<CoherenceMap, Coherence> known = new Remembered<>(REMEMBERED);

    /** How this map hangs together. */
    public Coherence of(CoherenceMap map) {
        return known.of(map, () -> Coherence.of(map, Connections.LOOKED_AT));
    }
}
