package org.samenhang.analysis.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circle to show: the look of its arrows, and a badge beside it.
 *
 * @param label on its badge, such as 'Kring 1'; without one it has no badge
 * @param character decides how its arrows look
 * @param arrows in the order of the circle; doubt is ignored, an arrow that is not in the picture too
 * @param sentence how it is read aloud, for the text beside the picture
 */
public record PictureCircle(
        @Nullable String label,
        CircleCharacter character,
        List<PictureArrow> arrows,
        @Nullable String sentence) {

    public PictureCircle {
        arrows = arrows.stream().map(PictureArrow::withoutDoubt).toList();
    }

    /** A circle without a sentence. */
    public PictureCircle(@Nullable String label, CircleCharacter character, List<PictureArrow> arrows) {
        this(label, character, arrows, null);
    }
}
