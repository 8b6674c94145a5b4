package org.samenhang.analysis.ending;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that often tell how things show at the end. A star stands for any ending; several words stand for these words in a row. Capitals,
 * accents and what stands between words make no difference.
 */
public record EndWords(List<String> words) {

    public EndWords {
        words = List.copyOf(words);
    }

    /** The first of these words that stands in a text. */
    public Optional<String> in(String text) {
        List<String> told = plain(text);
        return words.stream().filter(word -> stands(plain(word), told)).findFirst();
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
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : bare.split("[^\\p{L}\\p{N}*]+")) {
            if (!word.replace("*", "").isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
