package org.samenhang.analysis.picture;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A circle to show: the look of its arrows, and a badge beside it.
 *
 * @param label on its badge, such as 'Kring 1'; without one it has no badge
 * @param character decides how its arrows look
 * @param arrows in the order of the circle; only their ends and sign count, and an arrow that is not in the picture is passed over
 * @param sentence how it is read aloud, for the text beside the picture
 * @param falls whether it would fall by what is switched off: dashed and grey
 */
public record PictureCircle(
        @Nullable String label,
        CircleCharacter character,
        List<PictureArrow> arrows,
        @Nullable String sentence,
        boolean falls) {

    public PictureCircle {
        arrows = arrows.stream().map(PictureArrow::key).toList();
    }

    /** A circle that stands. */
    public PictureCircle(
            @Nullable String label, CircleCharacter character, List<PictureArrow> arrows, @Nullable String sentence) {
        this(label, character, arrows, sentence, false);
    }

    /** A circle without a sentence. */
    public PictureCircle(@Nullable String label, CircleCharacter character, List<PictureArrow> arrows) {
        this(label, character, arrows, null);
    }

    /** The same circle, falling by what is switched off. */
    public PictureCircle falling() {
        return new PictureCircle(label, character, arrows, sentence, true);
    }

    /** The same circle by another name. */
    public PictureCircle labelled(@Nullable String name) {
        return new PictureCircle(name, character, arrows, sentence, falls);
    }

    /** Whether all its statements are among these. */
    boolean isWithin(Set<String> statements) {
        return arrows.stream().allMatch(arrow -> statements.contains(arrow.from()) && statements.contains(arrow.to()));
    }
}
