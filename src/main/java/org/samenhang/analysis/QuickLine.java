package org.samenhang.analysis;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.form.Typed;

/**
 * One line in which somebody's words are put down; a minus or plus before them says what they do.
 *
 * @param key a name the sender made for this line, so that sending it twice is putting it down once
 */
record QuickLine(
        @Nullable String text,
        @Nullable String sphere,
        @Nullable String effect,
        @Nullable String key) {

    private static final String MINUS = "-−–—";

    /** The id of what is put down. */
    UUID id() {
        UUID named = LinkForm.end(key == null || key.length() != 36 ? null : key);
        return named == null ? UUID.randomUUID() : named;
    }

    String words() {
        String line = Typed.line(text);
        return sign(line) == 0 ? line : line.substring(1).strip();
    }

    /** What the sign before it says, else what was chosen. */
    Optional<Effect> does() {
        return switch (sign(Typed.line(text))) {
            case '-' -> Optional.of(Effect.HINDERS);
            case '+' -> Optional.of(Effect.HELPS);
            default -> Words.constant(Effect.class, effect);
        };
    }

    Optional<Sphere> where() {
        return Words.constant(Sphere.class, sphere);
    }

    private static char sign(String line) {
        if (line.length() < 2) {
            return 0;
        }
        return line.charAt(0) == '+' ? '+' : MINUS.indexOf(line.charAt(0)) >= 0 ? '-' : 0;
    }
}
