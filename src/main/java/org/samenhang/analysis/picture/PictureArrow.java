package org.samenhang.analysis.picture;

import org.jspecify.annotations.Nullable;

/**
 * How one statement works on another.
 *
 * @param from id of a statement
 * @param to id of a statement, possibly the same
 * @param strengthens the more of the first the more of the second; otherwise the less of the second
 * @param doubted someone doubts this arrow (which is not doubt about the statements)
 * @param dissent who sees the arrow differently, in a few words; drawn on the arrow
 * @param marking what else is drawn of it
 * @param since when it came in, in any unit; only the order counts (see {@link CoherencePicture})
 */
public record PictureArrow(
        String from,
        String to,
        boolean strengthens,
        boolean doubted,
        @Nullable String dissent,
        Marking marking,
        long since) {

    /** An arrow with nothing else to draw of it. */
    public PictureArrow(String from, String to, boolean strengthens, boolean doubted) {
        this(from, to, strengthens, doubted, null, Marking.NONE, 0);
    }

    /** An arrow nobody doubts. */
    public PictureArrow(String from, String to, boolean strengthens) {
        this(from, to, strengthens, false);
    }

    public PictureArrow dissent(@Nullable String who) {
        return new PictureArrow(from, to, strengthens, doubted, who, marking, since);
    }

    public PictureArrow marked(Marking as) {
        return new PictureArrow(from, to, strengthens, doubted, dissent, as, since);
    }

    public PictureArrow since(long moment) {
        return new PictureArrow(from, to, strengthens, doubted, dissent, marking, moment);
    }

    /** The arrow itself, by which it is known in circles. */
    PictureArrow key() {
        return new PictureArrow(from, to, strengthens);
    }

    /** The same arrow given once more: what is said of either is kept. */
    PictureArrow and(PictureArrow again) {
        return new PictureArrow(
                from,
                to,
                strengthens,
                doubted || again.doubted,
                dissent == null ? again.dissent : dissent,
                marking.equals(Marking.NONE) ? again.marking : marking,
                Math.min(since, again.since));
    }
}
