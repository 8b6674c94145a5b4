package org.samenhang.analysis.picture;

import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** What is drawn beside a remark. */
final class Remarks {

    private Remarks() {}

    /** A disc half filled: seen in two ways. */
    static void twoWays(Pen pen, int x, int y) {
        pen.open("g", "class", "pic-two-ways");
        pen.draw("circle", "cx", x, "cy", y, "r", 5, "fill", "none", "stroke", Palette.TIPS, "stroke-width", 1);
        pen.draw("path", "d", "M" + x + " " + (y - 5) + "a5 5 0 0 1 0 10z", "fill", Palette.TIPS);
        pen.close("g");
    }
}
