package org.samenhang.picture;

import java.util.Locale;

/** What a colour says; always beside a mark or a word that says the same. */
public enum Tone {
    PLAIN,
    HOLDS,
    MOVES,
    TIPS,
    INFO;

    /** The tone as a word in names of signs and texts: {@code holds}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the tone in style classes: {@code tone-holds}. */
    public String css() {
        return "tone-" + word();
    }
}
