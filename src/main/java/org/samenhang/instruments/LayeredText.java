package org.samenhang.instruments;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text of a definition, in the languages and layers it was written in. Where a layer was not written, the one before it stands
 * in; where a language was not, the definition's own.
 *
 * @param language of the definition
 */
public record LayeredText(String language, Map<Spot, String> written) {

    public LayeredText {
        written = Map.copyOf(written);
    }

    /** Where a text belongs. */
    public record Spot(String language, TextLayer layer) {}

    /** A text in one language, the same for everybody. */
    public static LayeredText of(String language, String text) {
        return new LayeredText(language, Map.of(new Spot(language, TextLayer.PROFESSIONAL), text));
    }

    /** The text to show. */
    public String in(Locale locale, TextLayer layer) {
        return inLanguage(spoken(locale), layer);
    }

    /** The language the shown text is in, for the mark-up. */
    public String spoken(Locale locale) {
        return written.containsKey(new Spot(locale.getLanguage(), TextLayer.PROFESSIONAL))
                ? locale.getLanguage()
                : language;
    }

    /** Whether it was written so itself. */
    public boolean has(String wanted, TextLayer layer) {
        return written.containsKey(new Spot(wanted, layer));
    }

    private String inLanguage(String wanted, TextLayer layer) {
        for (int i = layer.ordinal(); i > 0; i--) {
            String found = written.get(new Spot(wanted, TextLayer.values()[i]));
            if (found != null) {
                return found;
            }
        }
        return written.getOrDefault(new Spot(wanted, TextLayer.PROFESSIONAL), "");
    }

    /** The same with one more. */
    LayeredText with(String wanted, TextLayer layer, String text) {
        Map<Spot, String> more = new LinkedHashMap<>(written);
        more.put(new Spot(wanted, layer), text);
        return new LayeredText(language, more);
    }
}
