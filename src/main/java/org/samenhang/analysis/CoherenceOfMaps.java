package org.samenhang.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final Map<CoherenceMap, Coherence> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CoherenceMap, Coherence> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How this map hangs together. */
    public Coherence of(CoherenceMap map) {
        Coherence coherence = remembered(map);
        if (coherence == null) {
            coherence = Coherence.of(map, Connections.LOOKED_AT);
            remember(map, coherence);
        }
        return coherence;
    }

    private synchronized @Nullable Coherence remembered(CoherenceMap map) {
        return known.get(map);
    }

    private synchronized void remember(CoherenceMap map, Coherence coherence) {
        known.put(map, coherence);
    }
}
