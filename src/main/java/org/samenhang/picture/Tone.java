package org.samenhang.picture;

import java.util.Locale;

/** What a colour says; always beside a mark or a word that says the same. */
public enum Tone {
    PLAIN,
    HOLDS,
    MOVES,
    TIPS,
    INFO;

    /** Name of the tone in style classes: {@code tone-holds}. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
