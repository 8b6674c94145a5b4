package org.samenhang.teamwork.library;

import java.util.Locale;

/** The document that the findings behind a card come from. */
public record CardSource(String code, String dutch, String english) {

    /** A card of the region's own comes from no document. */
    public static final CardSource NONE = new CardSource("", "", "");

    /** What it is called. */
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? english : dutch;
    }
}
