package org.samenhang.analysis.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
