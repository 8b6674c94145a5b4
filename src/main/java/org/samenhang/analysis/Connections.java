package org.samenhang.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.circles.CircleJudgement;
import org.samenhang.analysis.coherence.Circle;
import org.samenhang.analysis.coherence.Coherence;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Lever;
import org.samenhang.analysis.coherence.Levers;
import org.samenhang.analysis.coherence.Link;
import org.samenhang.analysis.coherence.ReadAloud;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Statement;
import org.samenhang.analysis.picture.CircleCharacter;

/**
 * How what a reader sees hangs together: the circles, read aloud, and where they can open. Statements go by their number in
 * what this reader sees, so that nothing of the rest shows through.
 *
 * @param rings kept ones first, set aside ones last; among them those that hold people first
 * @param notYetNumbered of these, who have no number of their own yet and are called by the one that comes next
 * @param others how many circles were found besides these
 * @param complete whether all circles were looked for; if not there are more than anybody could talk about
 */
public record Connections(
        List<Ring> rings, List<CircleIdentity> notYetNumbered, int others, boolean complete, Openings openings) {

    /** More circles than this are not looked at one by one; levers are found over all of them all the same. */
    static final int LOOKED_AT = 2_000;

    /** More circles than this are not shown. */
    private static final int SHOWN = 30;

    private static final int WAYS_SHOWN = 4;

    private static final int ARROWS_SHOWN = 3;

    private static final int KEPT = 0;

    private static final int NEITHER = 1;

    private static final int SET_ASIDE = 2;

    /** How this hangs together, read aloud in a language. */
    public static Connections of(Whole whole, CoherenceOfMaps coherence, Locale locale) {
        return of(new Numbered(whole), map -> new CoherenceOfMaps.Known(coherence.of(map), true), locale);
    }

    /** The same for who waits for it: small steps may stand there that are not proven the smallest yet. */
    static Connections soon(Whole whole, CoherenceOfMaps coherence, Locale locale) {
        return of(new Numbered(whole), coherence::soon, locale);
    }

    private static Connections of(
            Numbered numbered, Function<CoherenceMap, CoherenceOfMaps.Known> coherence, Locale locale) {
        CoherenceMap map = numbered.map();
        CoherenceOfMaps.Known known = coherence.apply(map);
        Coherence found = known.coherence();
        List<Circle> ordered = found.circles().stream()
                .sorted(Comparator.<Circle>comparingInt(circle -> numbered.rank(circle))
                        .thenComparing(Connections::character))
                .toList();
        ReadAloud readAloud = new ReadAloud(locale);
        List<Circle> shown = ordered.subList(0, Math.min(SHOWN, ordered.size()));
        Called called = called(shown, numbered);
        List<Ring> rings = new ArrayList<>();
        for (Circle circle : shown) {
            rings.add(numbered.ring(Objects.requireNonNull(called.names().get(circle)), circle, readAloud));
        }
        return new Connections(
                List.copyOf(rings),
                called.notYet(),
                ordered.size() - rings.size(),
                found.complete(),
                openings(map, known, ordered, numbered, rings));
    }

    /**
     * By the number they were given; those without one go on from the last, as they came. What passes something that not everyone
     * sees has letters of its own: a number would leave a gap for others, and could not be said in the room.
     */
    private static Called called(List<Circle> shown, Numbered numbered) {
        Map<Circle, String> names = new HashMap<>();
        List<CircleIdentity> notYet = new ArrayList<>();
        Map<CircleIdentity, Integer> given = numbered.whole.numbers();
        int last = given.values().stream().mapToInt(number -> number).max().orElse(0);
        for (Circle circle :
                shown.stream().sorted(Comparator.comparingLong(numbered::since)).toList()) {
            CircleIdentity identity = numbered.identity(circle);
            Integer number = given.get(identity);
            if (number != null) {
                names.put(circle, number.toString());
            } else if (numbered.isForEveryone(circle)) {
                notYet.add(identity);
                names.put(circle, Integer.toString(last + notYet.size()));
            } else {
                names.put(circle, letters(identity, names.values()));
            }
        }
        return new Called(names, List.copyOf(notYet));
    }

    /** Two letters that it has by itself, whatever other circles come or fall; more where another has those already. */
    private static String letters(CircleIdentity circle, Collection<String> taken) {
        String all = circle.letters();
        return IntStream.rangeClosed(2, all.length())
                .mapToObj(length -> all.substring(0, length))
                .filter(letters -> !taken.contains(letters))
                .findFirst()
                .orElse(all);
    }

    /** Whether a circle is called by letters. */
    public boolean hasLetters() {
        return rings.stream().anyMatch(ring -> Character.isLetter(ring.number().charAt(0)));
    }

    /** The circles that make the explanation: the kept ones, or all that were not set aside while none is kept. */
    public List<Ring> explaining() {
        return hasKept()
                ? rings.stream().filter(Ring::kept).toList()
                : rings.stream().filter(ring -> !ring.setAside()).toList();
    }

    /** Whether a circle was kept. */
    public boolean hasKept() {
        return rings.stream().anyMatch(Ring::kept);
    }

    /** The circle somebody chose, by number or by key. */
    public Optional<Ring> ring(@Nullable String chosen) {
        return rings.stream()
                .filter(ring -> ring.key().equals(chosen) || ring.number().equals(chosen))
                .findFirst();
    }

    private static Openings openings(
            CoherenceMap map, CoherenceOfMaps.Known known, List<Circle> ordered, Numbered numbered, List<Ring> rings) {
        Coherence found = known.coherence();
        List<Circle> kept = ordered.stream()
                .filter(circle -> circle.isVicious() && numbered.rank(circle) == KEPT)
                .toList();
        Levers levers = kept.isEmpty()
                ? found.levers()
                : Levers.over(map, kept.stream().map(Circle::arrows).toList());
        List<Circle> touched = kept.isEmpty() ? found.circles() : kept;
        Lever<String> own = levers.ownHands();
        List<Opening> ownHands = ways(own, numbered);
        List<Opening> others = ways(levers.statements(), numbered).stream()
                .filter(opening -> !ownHands.contains(opening))
                .toList();
        List<Opening> arrows = levers.arrows().sets().stream()
                .filter(set -> !set.isEmpty())
                .sorted(Comparator.comparingLong(set ->
                        set.stream().filter(link -> !numbered.inOurHands(link)).count()))
                .limit(ARROWS_SHOWN)
                .map(set ->
                        new Opening(List.of(), set.stream().map(numbered::step).toList()))
                .toList();
        List<Ring> outOfHand = own.untouched().stream()
                .map(position -> ordered.indexOf(touched.get(position)))
                .filter(place -> place < rings.size())
                .sorted()
                .map(rings::get)
                .toList();
        return new Openings(
                ownHands, arrows, others, !kept.isEmpty(), outOfHand, levers.exact(), kept.isEmpty() && !known.last());
    }

    private static List<Opening> ways(Lever<String> lever, Numbered numbered) {
        return lever.sets().stream()
                .filter(set -> !set.isEmpty())
                .limit(WAYS_SHOWN)
                .map(set -> new Opening(set.stream().map(numbered::said).toList(), List.of()))
                .toList();
    }

    private static CircleCharacter character(Circle circle) {
        var character = circle.character();
        return character == null ? CircleCharacter.BALANCING : CircleCharacter.valueOf(character.name());
    }

    /** What circles are called without a name, and which were not given their number yet, in order. */
    private record Called(Map<Circle, String> names, List<CircleIdentity> notYet) {}

    /** Statements by number, padded so that text order is their order. */
    private static final class Numbered {

        private final Map<String, Said> said = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private final Map<Link, Arrow> arrows = new HashMap<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Map<CircleIdentity, CircleJudgement> judgements = new HashMap<>();
        private final Whole whole;

        Numbered(Whole whole) {
            this.whole = whole;
            whole.judgements().forEach(judgement -> judgements.put(judgement.identity(), judgement));
            for (Said one : whole.statements()) {
                if (statements.size() == CoherenceMap.MOST_STATEMENTS) {
                    break;
                }
                String name = String.format(Locale.ROOT, "%03d", one.number());
                said.put(name, one);
                names.put(one.id(), name);
                statements.add(new Statement(
                        name, one.text(), one.sphere(), one.effect(), one.part(), one.endBehaviour(), one.spoken()));
            }
            for (Arrow arrow : whole.arrows()) {
                String from = names.get(arrow.from());
                String to = names.get(arrow.to());
                if (from != null && to != null && links.size() < CoherenceMap.MOST_LINKS) {
                    Link link = new Link(from, to, arrow.sign());
                    links.add(link);
                    arrows.put(link, arrow);
                }
            }
        }

        CoherenceMap map() {
            return new CoherenceMap(statements, links);
        }

        Said said(String name) {
            return Objects.requireNonNull(said.get(name));
        }

        /** Whether what it comes from or leads to can be changed by who helps: such arrows are named first. */
        boolean inOurHands(Link link) {
            return statements.stream()
                    .filter(one -> one.id().equals(link.from()) || one.id().equals(link.to()))
                    .anyMatch(Statement::isInOurHands);
        }

        Opening.Step step(Link link) {
            return new Opening.Step(said(link.from()), said(link.to()), link.sign() == Sign.MORE);
        }

        Ring ring(String number, Circle circle, ReadAloud readAloud) {
            List<Arrow> around = around(circle);
            CircleIdentity identity = CircleIdentity.of(around);
            return new Ring(
                    number,
                    identity.key(),
                    character(circle),
                    phrases(readAloud.sentence(circle), circle),
                    around,
                    judgements.get(identity),
                    circle.statements().stream().anyMatch(name -> whole.isUncertain(said(name))));
        }

        private List<Arrow> around(Circle circle) {
            return circle.arrows().stream()
                    .map(link -> Objects.requireNonNull(arrows.get(link)))
                    .toList();
        }

        CircleIdentity identity(Circle circle) {
            return CircleIdentity.of(around(circle));
        }

        boolean isForEveryone(Circle circle) {
            return circle.statements().stream().allMatch(name -> said(name).isForEveryone());
        }

        /** A circle is there from its last arrow on. */
        long since(Circle circle) {
            return around(circle).stream().mapToLong(Arrow::since).max().orElse(0);
        }

        /** Kept circles come first, those set aside last. */
        int rank(Circle circle) {
            CircleJudgement judgement = judgements.isEmpty() ? null : judgements.get(identity(circle));
            return judgement == null
                    ? NEITHER
                    : judgement.isKept() ? KEPT : judgement.isSetAside() ? SET_ASIDE : NEITHER;
        }

        /** Finds what people said back in the sentence, where it stands word for word in the order of the circle. */
        private List<Phrase> phrases(String sentence, Circle circle) {
            List<Phrase> phrases = new ArrayList<>();
            int from = 0;
            List<String> around = new ArrayList<>(circle.statements());
            around.add(around.getFirst());
            for (String name : around) {
                Said one = said(name);
                String words = one.spoken() == null ? one.text() : one.spoken();
                int at = sentence.indexOf(words, from);
                if (at >= 0) {
                    phrases.add(new Phrase(sentence.substring(from, at), false));
                    phrases.add(new Phrase(words, true));
                    from = at + words.length();
                }
            }
            phrases.add(new Phrase(sentence.substring(from), false));
            return phrases.stream().filter(phrase -> !phrase.text().isEmpty()).toList();
        }
    }
}
