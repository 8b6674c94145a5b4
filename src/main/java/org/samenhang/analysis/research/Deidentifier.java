package org.samenhang.analysis.research;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of texts by what somebody could be known: first what is known of the case, then what has the shape of an address, a number, a
 * date or an age. What may still be a name it does not decide about: that is left over, for a person.
 */
final class Deidentifier {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})|(\\d{1,2}) "
                    + MONTH + "(?: (\\d{4}))?|" + MONTH + " (\\d{4})|((?:19|20)\\d\\d))(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGE = Pattern.compile(
            "(?<!\\d)(\\d{1,2})([ -]?)(jarige[rn]?|jarig|jaar|years? old|year-old|jr\\.?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** What gives somebody away by its shape, longest first. */
    private static final Map<Pattern, String> SHAPES = shapes();

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’\\-]*");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4,}");

    private final KnownNames known;
    private final LocalDate reference;
    private final Map<String, Choice> chosen;
    private final Words words;
    private final Map<String, Leftover> leftovers = new LinkedHashMap<>();

    /**
     * @param reference the day everything is told from: the registration of the case
     * @param chosen what a person decided about words left over before, by the word in small letters
     */
    Deidentifier(KnownNames known, LocalDate reference, Map<String, Choice> chosen, Words words) {
        this.known = known;
        this.reference = reference;
        this.chosen = chosen;
        this.words = words;
    }

    /** The words for what stands in the place of something; by key after {@code research.instead.}. */
    @FunctionalInterface
    interface Words extends Function<String, String> {}

    /** What a person decided: another word, or null to let it stand. */
    record Choice(@Nullable String replacement) {}

    /** A word that may be a name, with where it stands. */
    record Leftover(String word, String why, List<String> contexts) {}

    KnownNames known() {
        return known;
    }

    /** What is left over of all that was cleaned, in the order in which it was met. */
    List<Leftover> leftovers() {
        return List.copyOf(leftovers.values());
    }

    /** The text without what somebody could be known by. */
    String clean(String text) {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(Normalizer.normalize(text, Normalizer.Form.NFC), false));
        SHAPES.forEach((shape, key) ->
                apply(segments, part -> hits(part, shape, match -> "[" + words.apply(key) + "]")));
        apply(
                segments,
                part -> known.in(part).stream()
                        .map(hit -> new KnownNames.Hit(hit.from(), hit.to(), "[" + hit.label() + "]"))
                        .toList());
        apply(segments, part -> hits(part, DAY, this::day));
        apply(segments, part -> hits(part, AGE, match -> "[" + band(Integer.parseInt(match.group(1))) + "]"));
        apply(segments, this::decided);
        StringBuilder clean = new StringBuilder(text.length());
        segments.forEach(segment -> clean.append(segment.text()));
        lookFurther(segments);
        return clean.toString();
    }

    /** How many whole months before or after the day everything is told from. */
    long months(LocalDate day) {
        return ChronoUnit.MONTHS.between(reference.withDayOfMonth(1), day.withDayOfMonth(1));
    }

    /** The band an age falls in. */
    String band(int age) {
        if (age >= 24) {
            return words.apply("adult");
        }
        int[] from = {0, 4, 8, 12, 16, 19};
        int[] to = {3, 7, 11, 15, 18, 23};
        for (int i = 0; i < from.length; i++) {
            if (age <= to[i]) {
                return from[i] + "–" + to[i] + " " + words.apply("years");
            }
        }
        return words.apply("adult");
    }

    /** The age of the youth on the day everything is told from, as a band. */
    String bandOf(@Nullable LocalDate born) {
        return born == null || born.isAfter(reference)
                ? words.apply("unknown")
                : band(Period.between(born, reference).getYears());
    }

    private static Map<Pattern, String> shapes() {
        Map<Pattern, String> shapes = new LinkedHashMap<>();
        shapes.put(Pattern.compile("(?i)(?:https?://|www\\.)\\S+"), "address");
        shapes.put(Pattern.compile("[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}.\\-]+"), "email");
        shapes.put(Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2} ?[A-Z]{4} ?(?:\\d ?){8,12}"), "number");
        shapes.put(
                Pattern.compile(
                        "\\p{Lu}[\\p{L}'’\\-]*(?:\\s\\p{L}+){0,2}?(?:straat|laan|weg|plein|hof|kade|singel|gracht|dijk|steeg|pad|dreef)\\s+\\d+\\s?[a-zA-Z]?(?!\\p{L})"),
                "address");
        shapes.put(
                Pattern.compile("(?<![\\p{L}\\p{N}])[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\\p{L}\\p{N}])"), "postcode");
        shapes.put(
                Pattern.compile("(?<!\\d)(?:\\+|00)\\d{1,3}[\\s\\-]?(?:\\(0\\))?(?:[\\s\\-]?\\d){8,10}(?!\\d)"),
                "phone");
        shapes.put(Pattern.compile("(?<!\\d)0\\d{1,3}[\\s\\-]?(?:\\d[\\s\\-]?){5,7}\\d(?!\\d)"), "phone");
        shapes.put(Pattern.compile("(?<!\\d)\\d{3}[ .]?\\d{3}[ .]?\\d{2,3}(?!\\d)"), "number");
        return shapes;
    }

    private @Nullable String day(MatchResult match) {
        try {
            if (match.group(1) != null) {
                return relative(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
            }
            if (match.group(4) != null) {
                int year = number(match, 6);
                return relative(LocalDate.of(year < 100 ? 2000 + year : year, number(match, 5), number(match, 4)));
            }
            if (match.group(7) != null) {
                return match.group(9) == null
                        ? "[" + words.apply("day") + "]"
                        : relative(LocalDate.of(number(match, 9), month(match.group(8)), number(match, 7)));
            }
            if (match.group(10) != null) {
                return relative(LocalDate.of(number(match, 11), month(match.group(10)), 1));
            }
            int years = number(match, 12) - reference.getYear();
            return "[" + (years == 0 ? words.apply("year_same") : words.apply("year") + " " + signed(years)) + "]";
        } catch (DateTimeException impossible) {
            return "[" + words.apply("day") + "]";
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) % 12 + 1;
    }

    private String relative(LocalDate day) {
        long months = months(day);
        return "[" + (months == 0 ? words.apply("month_same") : words.apply("month") + " " + signed(months)) + "]";
    }

    private static String signed(long number) {
        return number < 0 ? "−" + -number : "+" + number;
    }

    /** What a person decided about words they were shown: another word, or left as it is. */
    private List<KnownNames.Hit> decided(String part) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<KnownNames.Hit> hits = new ArrayList<>();
        for (Phrase phrase : phrases(part)) {
            Choice choice = chosen.get(KnownNames.folded(phrase.text()));
            if (choice != null) {
                hits.add(new KnownNames.Hit(
                        phrase.from(),
                        phrase.to(),
                        choice.replacement() == null ? phrase.text() : "[" + choice.replacement() + "]"));
            }
        }
        return hits;
    }

    private void lookFurther(List<Segment> segments) {
        StringBuilder before = new StringBuilder();
        for (Segment segment : segments) {
            if (!segment.done()) {
                for (Phrase phrase : phrases(segment.text())) {
                    String why = why(phrase, before + segment.text().substring(0, phrase.from()));
                    if (why != null) {
                        note(phrase, why, segment.text());
                    }
                }
            }
            before.append(segment.text());
        }
    }

    private void note(Phrase phrase, String why, String text) {
        String key = KnownNames.folded(phrase.text());
        Leftover known = leftovers.get(key);
        List<String> contexts = new ArrayList<>(known == null ? List.of() : known.contexts());
        if (contexts.size() < 3) {
            contexts.add((phrase.from() > 40 ? "…" : "")
                    + text.substring(Math.max(0, phrase.from() - 40), Math.min(text.length(), phrase.to() + 40))
                            .replaceAll("\\s+", " ")
                    + (phrase.to() + 40 < text.length() ? "…" : ""));
        }
        leftovers.put(key, new Leftover(phrase.text(), known == null ? why : known.why(), List.copyOf(contexts)));
    }

    /** Why this may be a name; null when nothing speaks for it. */
    private static @Nullable String why(Phrase phrase, String before) {
        String key = KnownNames.folded(phrase.text());
        String first = key.split(" ")[0];
        if (LONG_NUMBER.matcher(key).find()) {
            return "number";
        }
        if (!Character.isUpperCase(phrase.text().codePointAt(0))) {
            // who types on a phone writes a name small too
            return NameLists.FIRST_NAMES.contains(key) && !NameLists.ORDINARY.contains(key) ? "first_name" : null;
        }
        if (NameLists.MUNICIPALITIES.contains(key) || NameLists.MUNICIPALITIES.contains(first)) {
            return "municipality";
        }
        if (NameLists.FIRST_NAMES.contains(first) || NameLists.FIRST_NAMES.contains(bare(first))) {
            return "first_name";
        }
        if (NameLists.SURNAMES.contains(first) || key.contains(" ") && NameLists.SURNAMES.contains(last(key))) {
            return "surname";
        }
        boolean begins = before.isBlank()
                || before.strip().matches("(?s).*[.!?:;•–\\n“\"(\\[]$")
                || before.matches("(?s).*\\n\\s*$");
        return (!begins || key.contains(" ")) && !NameLists.NO_NAMES.contains(key) ? "capital" : null;
    }

    private static String bare(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1).replaceAll("['’]$", "") : word;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** The words of a text; words with capitals that stand together are one, with the small words of a name between them. */
    private static List<Phrase> phrases(String text) {
        List<Phrase> phrases = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            Phrase word = new Phrase(matcher.group(), matcher.start(), matcher.end());
            Phrase before = phrases.isEmpty() ? null : phrases.getLast();
            if (before != null
                    && capital(word)
                    && capital(before)
                    && !NameLists.NO_NAMES.contains(KnownNames.folded(before.text()))
                    && text.substring(before.to(), word.from()).equals(" ")) {
                phrases.removeLast();
                phrases.add(new Phrase(text.substring(before.from(), word.to()), before.from(), word.to()));
            } else {
                phrases.add(word);
            }
        }
        return phrases;
    }

    private static boolean capital(Phrase phrase) {
        return Character.isUpperCase(phrase.text().codePointAt(0));
    }

    private static List<KnownNames.Hit> hits(
            String part, Pattern pattern, Function<MatchResult, @Nullable String> instead) {
        List<KnownNames.Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(part);
        while (matcher.find()) {
            String label = instead.apply(matcher.toMatchResult());
            hits.add(new KnownNames.Hit(matcher.start(), matcher.end(), Objects.requireNonNullElse(label, "[…]")));
        }
        return hits;
    }

    /** Puts what stands in the place of something where it was found; what is done is not looked at again. */
    private static void apply(List<Segment> segments, Function<String, List<KnownNames.Hit>> find) {
        List<Segment> after = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.done()) {
                after.add(segment);
                continue;
            }
            int at = 0;
            for (KnownNames.Hit hit : find.apply(segment.text())) {
                if (hit.from() > at) {
                    after.add(new Segment(segment.text().substring(at, hit.from()), false));
                }
                after.add(new Segment(hit.label(), true));
                at = hit.to();
            }
            if (at < segment.text().length()) {
                after.add(new Segment(segment.text().substring(at), false));
            }
        }
        segments.clear();
        segments.addAll(after);
    }

    private record Segment(String text, boolean done) {}

    private record Phrase(String text, int from, int to) {}
}
