package org.samenhang.analysis.coherence;

import org.jspecify.annotations.Nullable;

/**
 * One thing that people say about how it came to this (bewering).
 *
 * @param id what arrows refer to; not empty
 * @param text a whole sentence, in the words of who said it; not empty
 * @param endBehaviour whether it shows at the end and explains nothing (eindgedrag)
 * @param spoken how it is said inside a sentence, after 'the more'; null when the text has to be quoted
 */
public record Statement(
        String id,
        String text,
        Sphere sphere,
        Effect effect,
        Part part,
        boolean endBehaviour,
        @Nullable String spoken) {

    public Statement {
        if (id.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException("a statement has an id and a text");
        }
    }

    /** A statement drawn where its sphere usually is, that is no end behaviour and has no spoken form. */
    public Statement(String id, String text, Sphere sphere, Effect effect) {
        this(id, text, sphere, effect, sphere.usualPart(), false, null);
    }

    /** Whether those who help can change it themselves: of school, care or society, and no end behaviour. */
    public boolean isInOurHands() {
        return sphere.isOurs() && !endBehaviour;
    }
}
