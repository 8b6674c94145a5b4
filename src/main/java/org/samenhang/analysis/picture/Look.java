package org.samenhang.analysis.picture;

import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Palette;

/** How an arrow is drawn: by colour and by its line, so that either alone will do. */
record Look(
        String kind, String colour, int thickness, @Nullable String dashes, boolean quiet) {

    /** An arrow in no circle that is shown. */
    static final Look PLAIN = new Look("pic-plain", Palette.QUIET, 2, null, false);

    static Look of(CircleCharacter character) {
        return switch (character) {
            case VICIOUS -> new Look("pic-vicious", Palette.HOLDS, 4, null, false);
            case VIRTUOUS -> new Look("pic-virtuous", Palette.MOVES, 3, "9 5", false);
            case TIPPING -> new Look("pic-tipping", Palette.TIPS, 3, "2 6", false);
            case BALANCING -> new Look("pic-balancing", Palette.TIPS, 3, "2 6", false);
            case NEUTRAL -> new Look("pic-neutral", Palette.SOFT, 2, null, false);
        };
    }

    /** The same line while another circle is talked about. */
    Look quieted() {
        return new Look(kind, Palette.QUIET, 2, dashes, true);
    }

    String classes() {
        return quiet ? kind + " pic-quiet" : kind;
    }

    /** What is drawn later lies on top. */
    int layer() {
        return thickness;
    }
}
