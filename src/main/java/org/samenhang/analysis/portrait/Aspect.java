package org.samenhang.analysis.portrait;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;

/** What a line of a portrait says of somebody, apart from the problem first. */
public enum Aspect {
    NATURE(Effect.NEUTRAL),
    STRENGTH(Effect.HELPS),
    LIMIT(Effect.HINDERS),
    /** What they fear would happen if the dynamic stopped. */
    FEAR(Effect.HINDERS),
    /** What is recognised over the generations. */
    GENERATIONS(Effect.NEUTRAL),
    /** How they act on somebody else. */
    ACTS_ON(Effect.NEUTRAL);

    private final Effect effect;

    Aspect(Effect effect) {
        this.effect = effect;
    }

    /** What it does when it is put in the picture, until somebody says otherwise. */
    Effect usually() {
        return effect;
    }

    /** As the database, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Aspect> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.code().equals(code))
                .findFirst();
    }
}
