package org.samenhang.analysis.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;

/**
 * The explanatory analysis to be drawn (<i>verklarende analyse</i>): only what its reader may see.
 *
 * @param statements in the order in which they were put down; each id once
 * @param arrows between these statements; the same arrow given twice is drawn once
 * @param circles that are to be shown, the most important first
 * @param highlighted position in {@code circles} of the one that is talked about, the others quiet; null: all show their look
 */
public record CoherencePicture(
        List<PictureStatement> statements,
        List<PictureArrow> arrows,
        List<PictureCircle> circles,
        @Nullable Integer highlighted) {

    /** @throws IllegalArgumentException for an id given twice, an arrow to nowhere, a highlight that is no circle */
    public CoherencePicture {
        statements = List.copyOf(statements);
        Map<String, PictureStatement> known = new HashMap<>();
        for (PictureStatement statement : statements) {
            if (known.put(statement.id(), statement) != null) {
                throw new IllegalArgumentException("two statements with one id: " + statement.id());
            }
        }
        Map<PictureArrow, PictureArrow> once = new java.util.LinkedHashMap<>();
        for (PictureArrow arrow : arrows) {
            if (!known.containsKey(arrow.from()) || !known.containsKey(arrow.to())) {
                throw new IllegalArgumentException("an arrow to an unknown statement: " + arrow);
            }
            once.merge(arrow.key(), arrow, PictureArrow::and);
        }
        arrows = List.copyOf(once.values());
        circles = List.copyOf(circles);
        if (highlighted != null && (highlighted < 0 || highlighted >= circles.size())) {
            throw new IllegalArgumentException("no circle " + highlighted);
        }
    }

    /** Draws it; {@code id} tells drawings on one page apart. */
    public Drawing draw(String id, PictureWords words, Sheet sheet) {
        return new PictureDrawing(this, id, words, sheet).drawing();
    }

    /** The same in text, to stand beside or instead of the drawing. */
    public PictureInWords inWords(PictureWords words) {
        return PictureInWords.of(this, words);
    }

    /** The same picture with each statement as given. */
    public CoherencePicture with(UnaryOperator<PictureStatement> change) {
        return new CoherencePicture(statements.stream().map(change).toList(), arrows, circles, highlighted);
    }

    /** The same picture with each circle as given. */
    public CoherencePicture withCircles(UnaryOperator<PictureCircle> change) {
        return new CoherencePicture(
                statements, arrows, circles.stream().map(change).toList(), highlighted);
    }

    /** These statements stay; the others step back where they stand. */
    public CoherencePicture stepBack(Set<String> kept, Presence others) {
        return with(statement -> kept.contains(statement.id())
                ? statement
                : statement.marked(statement.marking().presence(others)));
    }

    /** A picture of these statements alone, with the arrows between them and the circles of these characters that are whole in it. */
    public CoherencePicture closedTo(Set<String> kept, Set<CircleCharacter> characters) {
        PictureCircle talkedAbout = highlighted == null ? null : circles.get(highlighted);
        List<PictureCircle> whole = circles.stream()
                .filter(circle -> characters.contains(circle.character()) && circle.isWithin(kept))
                .toList();
        int still = talkedAbout == null ? -1 : whole.indexOf(talkedAbout);
        return new CoherencePicture(
                statements.stream().filter(one -> kept.contains(one.id())).toList(),
                arrows.stream()
                        .filter(arrow -> kept.contains(arrow.from()) && kept.contains(arrow.to()))
                        .toList(),
                whole,
                still < 0 ? null : still);
    }

    PictureStatement statement(String id) {
        return statements.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** The statements of a column, as given. */
    List<PictureStatement> in(PicturePart part) {
        return statements.stream().filter(s -> s.part() == part).toList();
    }

    /** The statements that are drawn, quiet or not. */
    List<PictureStatement> shownStatements() {
        return statements.stream().filter(s -> !s.marking().isGone()).toList();
    }

    /** The arrows that are drawn: not left out themselves, and both ends there. */
    List<PictureArrow> shownArrows() {
        Set<String> gone = new HashSet<>();
        statements.stream().filter(s -> s.marking().isGone()).forEach(s -> gone.add(s.id()));
        return arrows.stream()
                .filter(arrow ->
                        !arrow.marking().isGone() && !gone.contains(arrow.from()) && !gone.contains(arrow.to()))
                .toList();
    }

    LinkedHashSet<PictureArrow> highlightedArrows() {
        return highlighted == null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(circles.get(highlighted).arrows());
    }
}
