package org.samenhang.analysis.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands in the picture.
 *
 * @param id its own within the picture, handed back as {@code data-id}
 * @param text as it was said; wrapped, and shortened after twelve lines
 * @param part the column
 * @param effect the shape before it
 * @param remark a second line in small letters, such as the question about end behaviour
 * @param dissent who sees it differently, such as '1 sees it differently'
 * @param marking what else is drawn of it
 * @param since when it came in, in any unit; only the order counts (see {@link CoherencePicture})
 * @param stubs arrows to and from what stands in another picture
 */
public record PictureStatement(
        String id,
        String text,
        PicturePart part,
        PictureEffect effect,
        @Nullable String remark,
        @Nullable String dissent,
        Marking marking,
        long since,
        List<Stub> stubs) {

    public PictureStatement {
        stubs = List.copyOf(stubs);
    }

    /** A statement with nothing else to draw of it. */
    public PictureStatement(
            String id,
            String text,
            PicturePart part,
            PictureEffect effect,
            @Nullable String remark,
            @Nullable String dissent) {
        this(id, text, part, effect, remark, dissent, Marking.NONE, 0, List.of());
    }

    /** A statement nobody remarked on. */
    public PictureStatement(String id, String text, PicturePart part, PictureEffect effect) {
        this(id, text, part, effect, null, null);
    }

    public PictureStatement marked(Marking as) {
        return new PictureStatement(id, text, part, effect, remark, dissent, as, since, stubs);
    }

    /** The same in another column. */
    public PictureStatement in(PicturePart column) {
        return new PictureStatement(id, text, column, effect, remark, dissent, marking, since, stubs);
    }

    public PictureStatement since(long moment) {
        return new PictureStatement(id, text, part, effect, remark, dissent, marking, moment, stubs);
    }

    public PictureStatement stubs(List<Stub> ends) {
        return new PictureStatement(id, text, part, effect, remark, dissent, marking, since, ends);
    }
}
