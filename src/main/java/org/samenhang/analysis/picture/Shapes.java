package org.samenhang.analysis.picture;

import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** The three shapes of the picture, drawn rather than typed so that no font decides what they look like. */
final class Shapes {

    private Shapes() {}

    /** The shape of an effect, 10 wide, around this point. */
    static void effect(Pen pen, PictureEffect effect, int x, int y) {
        switch (effect) {
            case HINDERS ->
                pen.draw(
                        "path",
                        "class",
                        "pic-shape pic-hinders",
                        "d",
                        "M" + (x - 5) + " " + (y - 4) + "h10l-5 9z",
                        "fill",
                        Palette.HOLDS);
            case HELPS ->
                pen.draw(
                        "path",
                        "class",
                        "pic-shape pic-helps",
                        "d",
                        "M" + (x - 5) + " " + (y + 5) + "h10l-5 -9z",
                        "fill",
                        Palette.MOVES);
            case NEUTRAL ->
                pen.draw("circle", "class", "pic-shape pic-even", "cx", x, "cy", y, "r", 5, "fill", Palette.SOFT);
        }
    }

    /** A disc half filled: seen in two ways. */
    static void twoWays(Pen pen, int x, int y) {
        pen.open("g", "class", "pic-two-ways");
        pen.draw("circle", "cx", x, "cy", y, "r", 5, "fill", "none", "stroke", Palette.TIPS, "stroke-width", 1);
        pen.draw("path", "d", "M" + x + " " + (y - 5) + "a5 5 0 0 1 0 10z", "fill", Palette.TIPS);
        pen.close("g");
    }
}
