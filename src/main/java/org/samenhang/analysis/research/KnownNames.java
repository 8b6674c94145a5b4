package org.samenhang.analysis.research;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names the case itself knows, each with what stands in its place: people by what they are, organisations and places by number. */
final class KnownNames {

    private static final Set<String> BETWEEN = Set.of(
            "van",
            "de",
            "den",
            "der",
            "het",
            "ten",
            "ter",
            "te",
            "t",
            "op",
            "in",
            "el",
            "al",
            "ben",
            "bin",
            "di",
            "da",
            "du",
            "le",
            "la",
            "von",
            "en",
            "und",
            "of",
            "aan",
            "bij",
            "voor",
            "stichting",
            "school",
            "gemeente");

    private final Map<String, String> labels = new LinkedHashMap<>();
    private @Nullable Pattern pattern;

    /** A person: the whole name and each part of it. */
    KnownNames person(String name, String label) {
        add(name, label);
        parts(name).forEach(part -> add(part, label));
        return this;
    }

    /** An organisation or a place: its whole name, and what is left of it without what it is called by in general. */
    KnownNames place(String name, String label) {
        add(name, label);
        String without = String.join(" ", parts(name));
        if (without.length() > 3) {
            add(without, label);
        }
        return this;
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.strip().split("[\\s\\-,.()/]+"))
                .filter(part -> part.length() > 1 && !BETWEEN.contains(folded(part)))
                .toList();
    }

    private void add(String name, String label) {
        String key = folded(name.strip()).replaceAll("\\s+", " ");
        if (!key.isEmpty() && Character.isLetterOrDigit(key.codePointAt(0))) {
            labels.putIfAbsent(key, label);
            pattern = null;
        }
    }

    /** What stands in the place of this name; null when it is not known. */
    @Nullable
    String label(String name) {
        return labels.get(folded(name.strip()).replaceAll("\\s+", " "));
    }

    /** Where known names stand, in the order of the text; also with an s behind them, and however they are written. */
    List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        Pattern names = pattern();
        if (names == null) {
            return hits;
        }
        Matcher matcher = names.matcher(folded(text));
        while (matcher.find()) {
            String name = matcher.group(1).replaceAll("\\s+", " ");
            hits.add(new Hit(matcher.start(), matcher.end(), Objects.requireNonNull(labels.get(name))));
        }
        return hits;
    }

    private @Nullable Pattern pattern() {
        if (pattern == null && !labels.isEmpty()) {
            pattern = Pattern.compile("(?<![\\p{L}\\p{N}])("
                    + labels.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(name -> Arrays.stream(name.split(" "))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("\\s+")))
                            .collect(Collectors.joining("|"))
                    + ")(?:['’]?s|['’])?(?![\\p{L}\\p{N}])");
        }
        return pattern;
    }

    /** Small letters without marks, letter for letter, so that places in it are places in the text. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                folded.append(Character.toLowerCase(c));
                continue;
            }
            String bare = Character.isSurrogate(c) ? "" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = bare.isEmpty() ? c : bare.charAt(0);
            String low = String.valueOf(base).toLowerCase(Locale.ROOT);
            folded.append(low.isEmpty() ? base : low.charAt(0));
        }
        return folded.toString();
    }

    /** A name in a text. */
    record Hit(int from, int to, String label) {}
}
