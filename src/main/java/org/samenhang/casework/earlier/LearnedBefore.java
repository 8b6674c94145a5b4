package org.samenhang.casework.earlier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;

/**
 * What was learned in the case this one comes back from.
 *
 * @param ending null when there is none that was surely about the same youth
 * @param safety who was kept from whom
 */
public record LearnedBefore(
        CaseFile file,
        @Nullable Ending ending,
        List<Passage> passages,
        List<Statement> statements,
        List<Arrow> arrows,
        List<Lesson> lessons,
        List<Kept> safety) {

    /**
     * The earlier case and how it ended.
     *
     * @param question empty when the reader may not know where somebody is
     * @param closedOn null while it runs
     * @param lasting null while it runs
     */
    public record Ending(
            UUID id,
            String number,
            String question,
            LocalDate registeredOn,
            @Nullable LocalDate closedOn,
            @Nullable Boolean lasting,
            String familySays,
            String professionalsSay,
            String reasonNotLasting) {}

    /** What stood in words beside the picture. */
    public record Passage(String part, String text) {}

    /** A statement of the earlier analysis. */
    public record Statement(UUID id, String text, String sphere, String effect, boolean endBehaviour) {}

    /** That one led to another: more of it, or less. */
    public record Arrow(UUID from, UUID to, boolean more) {}

    /**
     * What the team of then learned of itself.
     *
     * @param kind {@code course}, {@code stop}, {@code insight} or {@code parallel}
     * @param beside of a parallel: what the same looked like among the helpers
     */
    public record Lesson(String kind, String text, String beside) {}

    /**
     * Two who were kept from one another.
     *
     * @param kind {@code shielded}: where the one is was kept from the other; or {@code apart}: they must not meet
     */
    public record Kept(String kind, String one, String other) {}

    /** An arrow in words. */
    public record Step(String from, String to, boolean more) {}

    /** The arrows between statements that are shown. */
    public List<Step> steps() {
        Map<UUID, String> texts = statements.stream().collect(Collectors.toMap(Statement::id, Statement::text));
        return arrows.stream()
                .filter(arrow -> texts.containsKey(arrow.from()) && texts.containsKey(arrow.to()))
                .map(arrow -> new Step(
                        texts.getOrDefault(arrow.from(), ""), texts.getOrDefault(arrow.to(), ""), arrow.more()))
                .toList();
    }

    /** What was learned of this kind. */
    public List<Lesson> lessons(String kind) {
        return lessons.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** Those with this effect. */
    public List<Statement> that(String effect) {
        return statements.stream().filter(one -> one.effect().equals(effect)).toList();
    }
}
