package org.samenhang.analysis.ownpicture;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which sentences share words, so that somebody can be asked whether they say the same. It only ever asks: words alone don't tell what
 * people mean.
 */
final class Alike {

    /** From this share of common words on it is worth asking. Ours. */
    private static final double WORTH_ASKING = 0.3;

    private static final int STEM = 5;

    private static final Set<String> SAY_NOTHING = Set.copyOf(Arrays.asList(
            ("de het een en of maar dat die dit er is zijn was waren wordt worden heeft hebben had niet geen ook nog al "
                            + "te om van voor met bij op in aan uit naar over door als dan want omdat zo wel meer minder steeds altijd vaak "
                            + "ik jij je hij zij ze wij we jullie hun haar mijn ons onze me mij hem wat wie waar hoe veel weer "
                            + "the a an and or but that this is are was not no to of for with at on in from by as so more less")
                    .split(" ")));

    private Alike() {}

    /** Those that share words with the text, the most alike first. */
    static <T> List<T> to(String text, Collection<T> others, Function<T, String> words) {
        Set<String> own = stems(text);
        return others.stream()
                .filter(other -> share(own, stems(words.apply(other))) >= WORTH_ASKING)
                .sorted(Comparator.comparingDouble((T other) -> -share(own, stems(words.apply(other)))))
                .toList();
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int smaller = Math.min(one.size(), other.size());
        // one common word of many is chance; of two short sentences it is not
        return smaller == 0 ? 0 : (double) common.size() / Math.max(smaller, 2);
    }

    private static Set<String> stems(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 && !SAY_NOTHING.contains(word))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .collect(Collectors.toSet());
    }
}
