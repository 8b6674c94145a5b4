package org.samenhang.analysis.ownpicture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samenhang.analysis.coherence.Sphere;

/**
 * Which sentences may say the same, so that somebody can be asked. By the words that carry meaning, without their Dutch endings, also
 * where one stands inside a compound ('nacht' in 'nachtdienst'); never where one says 'not' and the other does not. What helps the one and
 * makes it harder for the other is asked as well: there people see it differently. It only ever asks: words don't tell what people mean.
 */
final class Alike {

    /** From this share of common weight on it is worth asking. Ours, set by the pairs in {@code AlikeTest}. */
    private static final double WORTH_ASKING = 0.55;

    /** Words this short mean too many things to be looked for inside others. */
    private static final int LEAST_IN_COMPOUND = 4;

    /** So many words in the same order are the same turn of phrase, also where most of them mean little by themselves. */
    private static final int TURN_OF_PHRASE = 4;

    /** A word inside a compound says part of it. */
    private static final double IN_COMPOUND = 0.8;

    private static final double SAME = 1;

    /** What the longer sentence says besides, per word. */
    private static final double BESIDES = 0.5;

    /** People are in most sentences: that both are about mother does not make them the same. */
    private static final double WEIGHT_OF_PERSON = 0.4;

    private static final Set<String> SAY_NOTHING = words(
            "de het een en of maar dat die dit deze er is zijn was waren wordt worden werd heeft hebben had heb ben bent ook nog al te om van"
                    + " voor met bij op in aan uit naar over door als dan want omdat zo wel meer minder steeds altijd vaak soms heel erg echt"
                    + " weer veel ik jij je u hij zij ze wij we jullie hun haar mijn jouw ons onze me mij hem wat wie waar hoe kan kunnen"
                    + " moet moeten wil willen gaat gaan doet doen komt komen krijgt krijgen elke elk iedere ieder alle alles iets iemand"
                    + " zich dus daar hier toen nu tot af toch eens zelf gewoon bijna zeggen zegt vindt vinden thuis jaar hele dag dagen"
                    + " dagelijks zit zitten blijft blijven staan staat lang al keer vraagt vraag vragen"
                    + " the a an and or but that this is are was were to of for with at on in from by as so more less often always i you he"
                    + " she it we they his her my our your their does do has have had be been very really");

    private static final Set<String> DENIES = words(
            "niet geen nooit niets niemand nergens zonder slecht weinig amper nauwelijks zelden not no never nothing nobody without");

    /** Who it is about, under one word for all that people call them. */
    private static final Map<String, String> PEOPLE = groups(
            "moeder mama mam mother mum:moeder",
            "vader papa pap father dad:vader",
            "ouder ouders parent parents:ouder",
            "broer broertje brother:broer",
            "zus zusje sister:zus",
            "opa oma grootouders:grootouder",
            "juf meester mentor docent leraar lerares leerkracht teacher:leerkracht",
            "voogd jeugdbeschermer gezinsvoogd guardian:voogd");

    /** Different words for the same, as they come up again and again at these tables. Without endings. */
    private static final Map<String, String> SAME_MEANING = groups(
            "hulp hulpverlener hulpverleners hulpverlening begeleider begeleiders begeleiding zorg helper helpers:hulp",
            "ruzie botsen botst bots conflict vechten vecht schreeuwen schreeuwt schreeuw:ruzie",
            "slapen slaapt slaap slapeloos sliep slaapster wakker:slaap",
            "kamer slaapkamer:kamer",
            "bang angst angstig angsten:angst",
            "boos boosheid kwaad woede woedend:boos",
            "klas klassen school schoolgebouw lokaal:school",
            "gamen gamet game computer telefoon scherm:scherm",
            "verdrietig verdriet huilen huilt huil:verdriet",
            "geld schuld schulden geldzorgen:geld",
            "alleen eenzaam eenzaamheid:alleen",
            "rust rustig kalm:rust",
            "nacht nachts avond avonds:nacht",
            "moe vermoeid uitgeput doodmoe:moe");

    private Alike() {}

    /** Something that was said, with whose life it belongs to. */
    record Said(String text, Sphere sphere) {}

    /** Those that may say the same, the most alike first. */
    static <T> List<T> to(Said said, Collection<T> others, Function<T, Said> of) {
        record Scored<T>(T one, double share) {}
        Read own = Read.of(said.text());
        return others.stream()
                .map(other -> new Scored<>(other, share(said, own, of.apply(other))))
                .filter(scored -> scored.share() >= WORTH_ASKING)
                .sorted(Comparator.comparingDouble((Scored<T> scored) -> -scored.share()))
                .map(Scored::one)
                .toList();
    }

    /** Whether somebody would be asked about these two. */
    static boolean worthAsking(Said one, Said other) {
        return share(one, Read.of(one.text()), other) >= WORTH_ASKING;
    }

    private static double share(Said one, Read read, Said other) {
        if (side(one.sphere()) != side(other.sphere())) {
            return 0;
        }
        Read theirs = Read.of(other.text());
        if (read.denies() != theirs.denies()) {
            return 0;
        }
        return read.overlap(theirs);
    }

    /** Life at home, or what others do: young people and parents put the same under youth or family. */
    private static boolean side(Sphere sphere) {
        return sphere.isOurs();
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    private static Map<String, String> groups(String... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> {
                    String[] parts = group.split(":");
                    return Arrays.stream(parts[0].split(" ")).map(word -> Map.entry(word, parts[1]));
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A sentence as it is compared: words of meaning, whom it is about, and whether it denies. */
    private record Read(List<String> words, List<String> meaning, Set<String> people, boolean denies) {

        static Read of(String text) {
            String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
            List<String> meaning = new ArrayList<>();
            Set<String> people = new TreeSet<>();
            boolean denies = false;
            List<String> spoken = List.of(plain.split("[^\\p{L}\\p{N}]+"));
            for (String word : spoken) {
                denies |= DENIES.contains(word);
                String person = PEOPLE.get(word);
                if (person != null) {
                    people.add(person);
                } else if (word.length() > 2 && !SAY_NOTHING.contains(word) && !DENIES.contains(word)) {
                    String stem = stem(word);
                    String group = SAME_MEANING.getOrDefault(word, SAME_MEANING.getOrDefault(stem, stem));
                    if (!meaning.contains(group)) {
                        meaning.add(group);
                    }
                }
            }
            return new Read(spoken, List.copyOf(meaning), Set.copyOf(people), denies);
        }

        /** From 0 to 1: how much of the shorter sentence stands in the other, a little less for what the longer says besides. */
        double overlap(Read other) {
            if (meaning.isEmpty() || other.meaning.isEmpty()) {
                return 0;
            }
            Read shorter = meaning.size() <= other.meaning.size() ? this : other;
            Read longer = shorter == this ? other : this;
            double common = 0;
            for (String word : shorter.meaning) {
                common += longer.meaning.stream()
                        .mapToDouble(theirs -> likeness(word, theirs))
                        .max()
                        .orElse(0);
            }
            if (common == 0) {
                return 0;
            }
            double besides = (longer.meaning.size() - shorter.meaning.size()) * BESIDES;
            double weight = shorter.meaning.size() + besides;
            boolean named = !people.isEmpty() && !other.people.isEmpty();
            boolean same = people.stream().anyMatch(other.people::contains);
            // two that name different people say different things, whatever else they share
            if (named && !same) {
                return 0;
            }
            if (same) {
                common += WEIGHT_OF_PERSON;
                weight += WEIGHT_OF_PERSON;
            }
            double share = common / weight;
            return share < WORTH_ASKING && saysInTheSameTurn(other) ? WORTH_ASKING : share;
        }

        private boolean saysInTheSameTurn(Read other) {
            return IntStream.rangeClosed(0, words.size() - TURN_OF_PHRASE)
                    .mapToObj(at -> words.subList(at, at + TURN_OF_PHRASE))
                    .anyMatch(turn -> Collections.indexOfSubList(other.words, turn) >= 0);
        }

        private static double likeness(String one, String other) {
            if (one.equals(other)) {
                return SAME;
            }
            String inner = one.length() < other.length() ? one : other;
            String outer = inner.equals(one) ? other : one;
            return inner.length() >= LEAST_IN_COMPOUND && (outer.startsWith(inner) || outer.endsWith(inner))
                    ? IN_COMPOUND
                    : 0;
        }

        /** Without the endings of verbs, plurals and small things; doubled letters once, as Dutch writes short vowels. */
        private static String stem(String word) {
            String stem = word;
            if (stem.startsWith("ge") && stem.length() > 5 && (stem.endsWith("t") || stem.endsWith("d"))) {
                stem = stem.substring(2);
            }
            for (String ending : List.of(
                    "etjes", "tjes", "etje", "heid", "tje", "jes", "ende", "end", "en", "je", "te", "de", "t", "e",
                    "s")) {
                if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                    stem = stem.substring(0, stem.length() - ending.length());
                    break;
                }
            }
            if (stem.length() > 3 && stem.endsWith("t")) {
                stem = stem.substring(0, stem.length() - 1);
            }
            // 'lopen' and 'loopt', 'pesten' and 'pest', 'bellen' and 'belt'
            return stem.replaceAll("(\\p{L})\\1", "$1").replaceAll("z$", "s").replaceAll("v$", "f");
        }
    }
}
