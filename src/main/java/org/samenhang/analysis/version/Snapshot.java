package org.samenhang.analysis.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;

/**
 * An analysis at one moment, as far as its reader could see it then and may see it now.
 *
 * @param passages what stood beside it, by its part
 * @param growth what worked and what is wished for, by growth aim
 * @param tasks what comes first, and who does it
 */
public record Snapshot(
        String question,
        List<Sentence> statements,
        List<Way> arrows,
        List<Stand> stances,
        Map<String, String> passages,
        Map<String, Aim> growth,
        List<Task> tasks) {

    /** As it stands now. */
    static Snapshot of(Whole whole) {
        Map<String, String> passages = new TreeMap<>();
        whole.passages().forEach((passage, written) -> {
            if (!written.text().isEmpty()) {
                passages.put(passage.code(), written.text());
            }
        });
        Map<String, Aim> growth = new TreeMap<>();
        whole.growth().stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> growth.put(one.aim().code(), new Aim(one.worked(), one.wish())));
        return new Snapshot(
                whole.head().question(),
                whole.statements().stream()
                        .map(said -> new Sentence(said.id(), said.text(), said.part(), said.effect(), said.tense()))
                        .toList(),
                whole.arrows().stream()
                        .map(arrow -> new Way(arrow.id(), arrow.from(), arrow.to(), arrow.sign() == Sign.MORE))
                        .toList(),
                whole.voices().stream()
                        .map(voice -> new Stand(
                                voice.person(),
                                voice.name(),
                                voice.statement(),
                                voice.arrow(),
                                voice.stance(),
                                voice.reasons()))
                        .toList(),
                passages,
                growth,
                whole.priorities().stream()
                        .map(one -> new Task(one.id(), one.text(), one.who(), one.due(), one.done()))
                        .toList());
    }

    /** The statement with this id, if it stood there. */
    Optional<Sentence> sentence(UUID id) {
        return statements.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What an arrow says in words: its two ends. */
    public String named(Way way) {
        return sentence(way.from()).map(Sentence::text).orElse("") + " → "
                + sentence(way.to()).map(Sentence::text).orElse("");
    }

    /** What a stance is about; null for the whole. */
    public @Nullable String about(Stand stand) {
        if (stand.statement() != null) {
            return sentence(stand.statement()).map(Sentence::text).orElse("");
        }
        return stand.arrow() == null
                ? null
                : arrows.stream()
                        .filter(way -> way.id().equals(stand.arrow()))
                        .findFirst()
                        .map(this::named)
                        .orElse("");
    }

    /** Without what hangs on something that is not there. */
    Snapshot closed() {
        List<Way> kept = arrows.stream()
                .filter(way ->
                        sentence(way.from()).isPresent() && sentence(way.to()).isPresent())
                .toList();
        return new Snapshot(
                question,
                statements,
                kept,
                stances.stream()
                        .filter(stand -> (stand.statement() == null
                                        || sentence(stand.statement()).isPresent())
                                && (stand.arrow() == null
                                        || kept.stream()
                                                .anyMatch(way -> way.id().equals(stand.arrow()))))
                        .toList(),
                passages,
                growth,
                tasks);
    }

    /**
     * A statement as it was worded.
     *
     * @param tense null in a version that did not keep it
     */
    public record Sentence(
            UUID id,
            String text,
            Part part,
            Effect effect,
            @Nullable Tense tense) {}

    /** How one worked on another. */
    public record Way(UUID id, UUID from, UUID to, boolean more) {}

    /** Where somebody stood. */
    public record Stand(
            UUID person,
            String name,
            @Nullable UUID statement,
            @Nullable UUID arrow,
            Stance stance,
            @Nullable String reasons) {

        boolean sameMatter(Stand other) {
            return person.equals(other.person)
                    && Objects.equals(statement, other.statement)
                    && Objects.equals(arrow, other.arrow);
        }
    }

    /** A growth aim: what worked, and what is wished for; empty when nothing stood there. */
    public record Aim(String worked, String wish) {
        static final Aim NONE = new Aim("", "");
    }

    /** What comes first, and who does it by when. */
    public record Task(
            UUID id,
            String text,
            @Nullable String who,
            @Nullable LocalDate due,
            boolean done) {}
}
