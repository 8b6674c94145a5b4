package org.samenhang.analysis.picture;

import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;
import org.samenhang.drawing.Sheet;

/** Draws what stands on an arrow: the minus, the question mark of doubt, the half disc of who sees it differently, initials. */
record ArrowMarks(Pen pen, Marks marks, Sheet sheet) {

    private static final int RADIUS = 9;
    private static final int WIDEST = 150;
    private static final int HEIGHT = 20;

    void draw(Route route, Look look) {
        PictureArrow arrow = route.wire.arrow;
        if (!arrow.strengthens()) {
            minus(route, look);
        }
        if (arrow.doubted()) {
            doubt(route);
        }
        label(route, arrow.dissent(), true);
        label(route, arrow.marking().tag(), false);
    }

    private void minus(Route route, Look look) {
        int[] at = marks.on(route, RADIUS);
        pen.open("g", "class", "pic-mark pic-minus " + look.classes(), "stroke", look.colour(), "stroke-width", 2);
        pen.draw("circle", "cx", at[0], "cy", at[1], "r", RADIUS, "fill", Palette.CARD);
        pen.draw("path", "d", "M" + (at[0] - 5) + " " + at[1] + "h10");
        pen.close("g");
    }

    private void doubt(Route route) {
        int[] at = marks.on(route, RADIUS);
        pen.open("g", "class", "pic-mark pic-doubt");
        pen.draw(
                "circle",
                "cx",
                at[0],
                "cy",
                at[1],
                "r",
                RADIUS,
                "fill",
                Palette.TIPS_TINT,
                "stroke",
                Palette.TIPS,
                "stroke-width",
                1);
        pen.say(
                "text",
                "?",
                "x",
                at[0],
                "y",
                at[1] + 5,
                "text-anchor",
                "middle",
                "font-size",
                14,
                "font-weight",
                "bold",
                "fill",
                Palette.TIPS);
        pen.close("g");
    }

    /** A few words on the arrow, with a half disc before them where they say who sees it differently. */
    private void label(Route route, @Nullable String words, boolean contested) {
        if (words == null || words.isBlank()) {
            return;
        }
        int size = sheet.noteSize() - 1;
        String text = Lettering.wrap(words, size, WIDEST, 1).getFirst();
        int disc = contested ? 16 : 0;
        int width = disc + Lettering.width(text, size, !contested) + 16;
        int[] at = marks.on(route, (width + 1) / 2, HEIGHT / 2);
        int left = at[0] - width / 2;
        String colour = contested ? Palette.TIPS : Palette.ACCENT;
        pen.open("g", "class", contested ? "pic-mark pic-differs" : "pic-mark pic-tag");
        pen.draw(
                "rect",
                "x",
                left,
                "y",
                at[1] - HEIGHT / 2,
                "width",
                width,
                "height",
                HEIGHT,
                "rx",
                HEIGHT / 2,
                "fill",
                contested ? Palette.TIPS_TINT : Palette.ACCENT_TINT,
                "stroke",
                colour,
                "stroke-width",
                1);
        if (contested) {
            Note.shape(pen, Note.Kind.DISSENT, left + 13, at[1]);
        }
        pen.say(
                "text",
                text,
                "x",
                left + 8 + disc,
                "y",
                at[1] + size / 3,
                "font-size",
                size,
                "font-weight",
                contested ? "normal" : "bold",
                "fill",
                colour);
        pen.close("g");
    }
}
