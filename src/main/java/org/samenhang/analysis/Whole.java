package org.samenhang.analysis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.circles.CircleJudgement;
import org.samenhang.analysis.evidence.Verdict;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Place;

/**
 * An analysis as one reader may see it; circles and levers are computed from this and from nothing else.
 *
 * @param file the case, with what the caller is in it
 * @param statements not withdrawn, numbered
 * @param withdrawn statements taken away, which can be put back
 * @param arrows not withdrawn, between the statements above
 * @param voices the latest of each person, on the whole and per statement
 * @param parties everyone who takes part today
 * @param telling who tells where somebody is by taking part, today or before
 * @param judgements what was made of circles, as far as this reader sees all their statements; the circle may be gone
 * @param numbers by which circles are called in this edition, whether they still stand or not
 * @param verdicts what became of hypotheses, by statement
 * @param thoughts what there is to think about yet; empty for who does not work in the case
 * @param toWeigh reasons nobody weighed yet; 0 for who doesn't direct
 * @param pulse changes when something that this reader may see changes
 * @param earlier by statement, what was said of it in words it has no more
 */
public record Whole(
        CaseFile file,
        AnalysisHead head,
        List<Said> statements,
        List<Said> withdrawn,
        List<Arrow> arrows,
        List<Voice> voices,
        List<Party> parties,
        Set<UUID> telling,
        Map<Passage, Written> passages,
        List<Growth> growth,
        List<Priority> priorities,
        List<CircleJudgement> judgements,
        Map<CircleIdentity, Integer> numbers,
        Map<UUID, Verdict> verdicts,
        List<Thought> thoughts,
        int toWeigh,
        String pulse,
        Map<UUID, List<Earlier>> earlier) {

    /** What the caller is in the case. */
    public Place place() {
        return file.place();
    }

    /** The passage as it stands; empty when nothing was written. */
    public Written passage(Passage passage) {
        return Objects.requireNonNull(passages.get(passage));
    }

    /** Where people stand on the whole. */
    public List<Voice> onTheWhole() {
        return voices.stream().filter(Voice::onTheWhole).toList();
    }

    /** Where people stand on one statement. */
    public List<Voice> on(UUID statement) {
        return voices.stream()
                .filter(voice -> statement.equals(voice.statement()))
                .toList();
    }

    /** Where this person stands on the whole or on a statement. */
    public Optional<Voice> of(UUID person, @Nullable UUID statement) {
        return of(person, statement, null);
    }

    /** Where this person stands on the whole, on a statement or on an arrow. */
    public Optional<Voice> of(UUID person, @Nullable UUID statement, @Nullable UUID arrow) {
        return voices.stream()
                .filter(voice -> voice.person().equals(person)
                        && Objects.equals(voice.statement(), statement)
                        && Objects.equals(voice.arrow(), arrow))
                .findFirst();
    }

    /** Where people stand on one arrow, which says nothing of its statements. */
    public List<Voice> onArrow(UUID arrow) {
        return voices.stream().filter(voice -> arrow.equals(voice.arrow())).toList();
    }

    /** Who see this arrow differently, by name; null when nobody said so. */
    public @Nullable String dissentOnArrow(UUID arrow) {
        String names = onArrow(arrow).stream()
                .filter(voice -> voice.stance().dissents())
                .map(Voice::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** What is said of an arrow: its two ends. */
    public String named(Arrow arrow) {
        return statement(arrow.from()).orElseThrow().text() + " → "
                + statement(arrow.to()).orElseThrow().text();
    }

    /** The arrow with this id. */
    public Optional<Arrow> arrow(@Nullable UUID id) {
        return arrows.stream().filter(arrow -> arrow.id().equals(id)).findFirst();
    }

    /** How many see this statement differently. */
    public int dissentOn(UUID statement) {
        return (int) on(statement).stream()
                .filter(voice -> voice.stance().dissents())
                .count();
    }

    /** Who has not said yet where they stand on the whole. */
    public List<Party> notYetHeard() {
        return parties.stream().filter(party -> of(party.id(), null).isEmpty()).toList();
    }

    /** The statement with this id, withdrawn or not. */
    public Optional<Said> statement(UUID id) {
        return Stream.concat(statements.stream(), withdrawn.stream())
                .filter(said -> said.id().equals(id))
                .findFirst();
    }

    /** How a hypothesis is called, as the end of a key under {@code evidence.called}; null for what is none. */
    public @Nullable String hypothesis(Said said) {
        return said.kind() == StatementKind.HYPOTHESIS
                ? verdicts.getOrDefault(said.id(), Verdict.OPEN).called(said)
                : null;
    }

    /** Whether it is to be taken for uncertain: a hypothesis that was not tested, or about a person. */
    public boolean isUncertain(Said said) {
        String called = hypothesis(said);
        return called != null && !called.equals("tested");
    }

    /** What was made of circles that are not there any more: an arrow of theirs went. */
    public List<CircleJudgement> gone() {
        return judgements.stream()
                .filter(judgement -> !judgement.identity().standsAmong(arrows))
                .toList();
    }

    /**
     * Numbers below the highest that no circle here bears, from low to high. They are told alike, whether the circle fell or the reader no
     * longer sees all of it: a gap that nothing is said of would tell the second.
     */
    public List<Integer> numbersLeftOpen() {
        Set<Integer> standing = numbers.entrySet().stream()
                .filter(one -> one.getKey().standsAmong(arrows))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        int highest =
                numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.rangeClosed(1, highest)
                .filter(number -> !standing.contains(number))
                .boxed()
                .toList();
    }

    /** Circles that fell before anybody made anything of them, by their number. */
    public List<CircleIdentity> fallenUnjudged() {
        return numbers.entrySet().stream()
                .filter(one -> !one.getKey().standsAmong(arrows))
                .filter(one -> judgements.stream()
                        .noneMatch(judgement -> judgement.identity().equals(one.getKey())))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a circle passes, as far as it is known. */
    public String around(CircleIdentity circle) {
        return circle.around().stream()
                .flatMap(id -> statement(id).map(Said::text).stream())
                .collect(Collectors.joining(" → "));
    }

    /**
     * What is drawn of it and how it hangs together, without whoever reads it: who would get the same picture has the same of this. So
     * it can be what a picture is remembered by; what it leaves out cannot come into the picture.
     */
    Whole drawn() {
        return new Whole(
                file.fromNobodysPlace(),
                head,
                statements,
                List.of(),
                arrows,
                voices.stream()
                        .filter(voice -> !voice.onTheWhole() && voice.stance().dissents())
                        .map(Voice::bare)
                        .toList(),
                List.of(),
                Set.of(),
                Map.of(),
                List.of(),
                List.of(),
                judgements,
                numbers,
                verdicts,
                List.of(),
                0,
                "",
                Map.of());
    }

    /** The same, with these numbers of circles. */
    Whole calling(Map<CircleIdentity, Integer> given) {
        return new Whole(
                file,
                head,
                statements,
                withdrawn,
                arrows,
                voices,
                parties,
                telling,
                passages,
                growth,
                priorities,
                judgements,
                given,
                verdicts,
                thoughts,
                toWeigh,
                pulse,
                earlier);
    }

    /** The same, with what there is to think about. */
    Whole thinking(List<Thought> found) {
        return new Whole(
                file,
                head,
                statements,
                withdrawn,
                arrows,
                voices,
                parties,
                telling,
                passages,
                growth,
                priorities,
                judgements,
                numbers,
                verdicts,
                found,
                toWeigh,
                pulse,
                earlier);
    }

    /** The same, with the words the family wants used in the place of the team's. */
    public Whole inFamilyWords() {
        return new Whole(
                file,
                head,
                statements.stream().map(Said::inFamilyWords).toList(),
                withdrawn,
                arrows,
                voices,
                parties,
                telling,
                passages,
                growth,
                priorities,
                judgements,
                numbers,
                verdicts,
                thoughts,
                toWeigh,
                pulse,
                earlier);
    }

    /**
     * What a screen may show that everyone in the room looks at: nothing that is meant for some, nothing that tells where
     * somebody is, no reasons that were not released to all.
     */
    public Whole forTheRoom() {
        List<Said> shown = Said.numbered(statements.stream()
                .filter(Said::isForEveryone)
                .map(said -> said.without(telling))
                .toList());
        Set<UUID> ids = shown.stream().map(Said::id).collect(Collectors.toSet());
        List<Arrow> shownArrows = arrows.stream()
                .filter(arrow -> ids.contains(arrow.from()) && ids.contains(arrow.to()))
                .toList();
        Set<UUID> things =
                Stream.concat(ids.stream(), shownArrows.stream().map(Arrow::id)).collect(Collectors.toSet());
        return new Whole(
                file,
                head,
                shown,
                List.of(),
                shownArrows,
                voices.stream()
                        .filter(voice -> voice.isAmong(things) && !telling.contains(voice.person()))
                        .map(Voice::forTheRoom)
                        .toList(),
                parties.stream().filter(party -> !telling.contains(party.id())).toList(),
                telling,
                passages.values().stream()
                        .map(Written::forTheRoom)
                        .collect(Collectors.toMap(Written::passage, written -> written)),
                growth,
                priorities.stream()
                        .filter(priority -> !priority.tells())
                        .map(priority -> priority.without(telling))
                        .toList(),
                judgements,
                numbers,
                verdicts,
                List.of(),
                0,
                pulse,
                Map.of());
    }
}
