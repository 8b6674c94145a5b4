package org.samenhang.analysis.ending;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that often tell how things show at the end. A star stands for any ending; several words stand for these words in a row. Capitals,
 * accents and what stands between words make no difference.
 */
public final class EndWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}*]+");

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    public EndWords(List<String> words) {
        words.forEach(word -> this.words.put(word, plain(word)));
    }

    /** The first of these words that stands in a text. */
    public Optional<String> in(String text) {
        List<String> told = plain(text);
        return words.entrySet().stream()
                .filter(word -> stands(word.getValue(), told))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean stands(List<String> wanted, List<String> told) {
        if (wanted.isEmpty()) {
            return false;
        }
        for (int at = 0; at + wanted.size() <= told.size(); at++) {
            boolean all = true;
            for (int next = 0; next < wanted.size() && all; next++) {
                all = alike(wanted.get(next), told.get(at + next));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String wanted, String told) {
        return wanted.endsWith("*") ? told.startsWith(wanted.substring(0, wanted.length() - 1)) : told.equals(wanted);
    }

    /** The words of a text, in small letters without accents. A lone star is no word. */
    private static List<String> plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(bare)) {
            if (!word.replace("*", "").isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
