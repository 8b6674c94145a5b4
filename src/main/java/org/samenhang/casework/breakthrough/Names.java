package org.samenhang.casework.breakthrough;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds names of people in what is meant for the whole region. It knows only the names it is given: it helps who writes, and vouches for nothing. */
final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Parts of a name that are words as well. */
    private static final Set<String> SMALL = Set.of("van", "der", "den", "het", "ter", "ten");

    private Names() {}

    /** Parts of these names, of three letters or more, that stand in the text as a word. */
    static List<String> in(String text, Collection<String> names) {
        Set<String> words = new TreeSet<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT))));
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            for (String part : BETWEEN.split(name)) {
                String low = part.toLowerCase(Locale.ROOT);
                if (low.length() >= 3 && !SMALL.contains(low) && words.contains(low)) {
                    found.add(part);
                }
            }
        }
        return List.copyOf(found);
    }
}
