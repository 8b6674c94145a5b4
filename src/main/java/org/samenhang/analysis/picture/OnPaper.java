package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;

/**
 * A picture on a sheet of paper, in letters that can be read: all of it where that fits, else as much of what matters most as fits. What
 * is left out is told beside it, and stands in the list.
 *
 * @param picture what of it is drawn
 * @param left how many statements are not
 */
public record OnPaper(CoherencePicture picture, Drawing drawing, int left) {

    /** Eight points, in millimetres: the least in which people read a sentence on paper without effort. */
    private static final double LEAST_LETTER = 8 * 25.4 / 72;

    /** Of fewer than this nothing is left out, whatever their letters. */
    private static final int FEW = 6;

    /** More than this never fit on a sheet of A3 in letters that can be read; to draw more, only to see that, takes half a minute. */
    public static final int MOST = 120;

    /** Draws it in the largest letters the sheet allows; {@code scale}: millimetres of a unit of a drawing there. */
    public static OnPaper of(
            String id,
            CoherencePicture whole,
            PictureWords words,
            List<Sheet> sheets,
            ToDoubleFunction<Drawing> scale) {
        List<String> order = mostTalkedOf(whole);
        if (order.size() <= MOST) {
            OnPaper all = drawn(id, whole, whole, words, sheets, scale);
            if (isReadable(scale.applyAsDouble(all.drawing)) || order.size() <= FEW) {
                return all;
            }
        }
        OnPaper best = drawn(id, some(whole, order, FEW), whole, words, sheets, scale);
        int fitting = FEW;
        int tooMany = Math.min(order.size(), MOST + 1);
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            OnPaper some = drawn(id, some(whole, order, middle), whole, words, sheets, scale);
            if (isReadable(scale.applyAsDouble(some.drawing))) {
                fitting = middle;
                best = some;
            } else {
                tooMany = middle;
            }
        }
        return best;
    }

    /** Whether what people said is set in letters that can be read, at so many millimetres a unit. */
    public static boolean isReadable(double scale) {
        return scale * Sheet.SCREEN.textSize() >= LEAST_LETTER;
    }

    private static OnPaper drawn(
            String id,
            CoherencePicture picture,
            CoherencePicture whole,
            PictureWords words,
            List<Sheet> sheets,
            ToDoubleFunction<Drawing> scale) {
        return new OnPaper(
                picture,
                sheets.stream()
                        .map(sheet -> picture.draw(id, words, sheet))
                        .max(Comparator.comparingDouble(scale))
                        .orElseThrow(),
                whole.statements().size() - picture.statements().size());
    }

    private static CoherencePicture some(CoherencePicture whole, List<String> order, int size) {
        return whole.closedTo(new LinkedHashSet<>(order.subList(0, size)), EnumSet.allOf(CircleCharacter.class));
    }

    /** Circle by circle, the most important first, so that a circle stands there whole; then what has most arrows. */
    private static List<String> mostTalkedOf(CoherencePicture whole) {
        Set<String> order = new LinkedHashSet<>();
        List<PictureCircle> circles = new ArrayList<>(whole.circles());
        Integer chosen = whole.highlighted();
        if (chosen != null) {
            circles.addFirst(circles.remove(chosen.intValue()));
        }
        circles.forEach(circle -> circle.arrows().forEach(arrow -> order.add(arrow.from())));
        Map<String, Integer> arrows = new HashMap<>();
        whole.arrows().stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .forEach(id -> arrows.merge(id, 1, Integer::sum));
        whole.statements().stream()
                .map(PictureStatement::id)
                .sorted(Comparator.comparingInt((String id) -> -arrows.getOrDefault(id, 0)))
                .forEach(order::add);
        return List.copyOf(order);
    }
}
