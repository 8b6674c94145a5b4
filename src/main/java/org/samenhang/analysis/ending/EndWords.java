package org.samenhang.analysis.ending;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final List<Wanted> words = new ArrayList<>();
    private final Map<String, List<Wanted>> byFirst = new HashMap<>();
    private final Map<Character, List<Wanted>> withAnyEnding = new HashMap<>();

    public EndWords(List<String> words) {
        for (String word : words) {
            List<String> parts = plain(word);
            if (parts.isEmpty()) {
                continue;
            }
            Wanted wanted = new Wanted(this.words.size(), word, parts);
            this.words.add(wanted);
            if (parts.getFirst().endsWith("*")) {
                withAnyEnding
                        .computeIfAbsent(parts.getFirst().charAt(0), first -> new ArrayList<>())
                        .add(wanted);
            } else {
                byFirst.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>())
                        .add(wanted);
            }
        }
    }

    /** The first of these words that stands in a text. */
    public Optional<String> in(String text) {
        List<String> told = plain(text);
        int found = words.size();
        for (int at = 0; at < told.size(); at++) {
            for (Wanted wanted : byFirst.getOrDefault(told.get(at), List.of())) {
                found = wanted.nth() < found && wanted.standsAt(at, told) ? wanted.nth() : found;
            }
            for (Wanted wanted : withAnyEnding.getOrDefault(told.get(at).charAt(0), List.of())) {
                found = wanted.nth() < found && wanted.standsAt(at, told) ? wanted.nth() : found;
            }
        }
        return found == words.size()
                ? Optional.empty()
                : Optional.of(words.get(found).word());
    }

    private record Wanted(int nth, String word, List<String> parts) {

        boolean standsAt(int at, List<String> told) {
            if (at + parts.size() > told.size()) {
                return false;
            }
            for (int next = 0; next < parts.size(); next++) {
                if (!alike(parts.get(next), told.get(at + next))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean alike(String wanted, String told) {
        return wanted.endsWith("*") ? told.startsWith(wanted.substring(0, wanted.length() - 1)) : told.equals(wanted);
    }

    /** The words of a text, in small letters without accents. A lone star is no word. */
    private static List<String> plain(String text) {
        String bare = text.chars().allMatch(letter -> letter < 128)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("");
        String small = bare.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int begin = -1;
        boolean letters = false;
        for (int at = 0; at < small.length(); at += Character.charCount(small.codePointAt(at))) {
            int sign = small.codePointAt(at);
            if (Character.isLetter(sign) || isNumber(sign)) {
                begin = begin < 0 ? at : begin;
                letters = true;
            } else if (sign == '*') {
                begin = begin < 0 ? at : begin;
            } else {
                if (letters) {
                    words.add(small.substring(begin, at));
                }
                begin = -1;
                letters = false;
            }
        }
        if (letters) {
            words.add(small.substring(begin));
        }
        return words;
    }

    private static boolean isNumber(int sign) {
        int type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
