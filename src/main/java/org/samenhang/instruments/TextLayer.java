package org.samenhang.instruments;

import java.util.Locale;

/** For whom a text is worded, from the fewest readers to the most. */
public enum TextLayer {
    PROFESSIONAL,
    PLAIN,
    VERY_PLAIN;

    /** As definitions and addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The layer that is spelled so; the usual one for anything else. */
    public static TextLayer of(String code) {
        for (TextLayer layer : values()) {
            if (layer.code().equals(code)) {
                return layer;
            }
        }
        return PROFESSIONAL;
    }
}
