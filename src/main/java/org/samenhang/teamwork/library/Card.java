package org.samenhang.teamwork.library;

import java.util.Locale;

/**
 * A card of the library: one sentence that people can recognise in themselves. It says nothing of anybody in particular.
 *
 * @param english empty when a region gave its own card in Dutch only
 * @param source the document its finding comes from; empty for a card of the region's own
 * @param own whether the region added it
 * @param aside whether the region set it aside
 */
public record Card(
        String code, CardPart part, String dutch, String english, CardSource source, boolean own, boolean aside) {

    /** In the language of who reads; Dutch where there is no other. */
    public String words(Locale language) {
        return language.getLanguage().equals("en") && !english.isEmpty() ? english : dutch;
    }

    /** The language its words are in for this reader, for who listens to them. */
    public String lang(Locale language) {
        return language.getLanguage().equals("en") && !english.isEmpty() ? "en" : "nl";
    }

    /** Whether it says this somewhere, in either language. */
    public boolean says(String wanted) {
        String low = wanted.toLowerCase(Locale.ROOT);
        return dutch.toLowerCase(Locale.ROOT).contains(low)
                || english.toLowerCase(Locale.ROOT).contains(low);
    }

    Card setAside(boolean now) {
        return new Card(code, part, dutch, english, source, own, now);
    }
}
