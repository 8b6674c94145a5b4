package org.samenhang.analysis.picture;

import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Palette;

/** How an arrow is drawn: by colour and by its line, so that either alone will do. */
record Look(
        String kind, String colour, int thickness, @Nullable String dashes, boolean quiet) {

    /** An arrow in no circle that is shown. */
    static final Look PLAIN = new Look("pic-plain", Palette.QUIET, 2, null, false);

    /** Of a circle that falls by what is off. */
    static final Look FALLING = new Look("pic-falling", Palette.SOFT, 2, "7 6", false);

    /** Off itself, or from or to what is off. */
    static final Look OFF = new Look("pic-off", Palette.QUIET, 1, "3 6", false);

    private static final Look SEEN_BY_ALL = new Look("pic-strong", Palette.INK, 3, null, false);
    private static final Look SEEN_BY_ONE = new Look("pic-thin", Palette.SOFT, 1, "2 3", false);

    static Look plain(Weight weight) {
        return switch (weight) {
            case STRONG -> SEEN_BY_ALL;
            case USUAL -> PLAIN;
            case THIN -> SEEN_BY_ONE;
        };
    }

    static Look of(CircleCharacter character) {
        return switch (character) {
            case VICIOUS -> new Look("pic-vicious", Palette.HOLDS, 4, null, false);
            case VIRTUOUS -> new Look("pic-virtuous", Palette.MOVES, 3, "9 5", false);
            case TIPPING -> new Look("pic-tipping", Palette.TIPS, 3, "2 6", false);
            case BALANCING -> new Look("pic-balancing", Palette.TIPS, 3, "2 6", false);
            case NEUTRAL -> new Look("pic-neutral", Palette.SOFT, 2, null, false);
        };
    }

    /** Of several circles the one with the lowest leads; what stands before what falls. */
    int rank() {
        for (CircleCharacter character : CircleCharacter.values()) {
            if (of(character).kind.equals(kind)) {
                return character.ordinal();
            }
        }
        return CircleCharacter.values().length;
    }

    /** The same line while something else is talked about. */
    Look quieted() {
        return new Look(kind, Palette.QUIET, Math.min(thickness, 2), dashes, true);
    }

    String classes() {
        return quiet ? kind + " pic-quiet" : kind;
    }

    /** What is drawn later lies on top. */
    int layer() {
        return thickness;
    }
}
