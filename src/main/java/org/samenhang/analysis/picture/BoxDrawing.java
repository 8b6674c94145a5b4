package org.samenhang.analysis.picture;

import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** Draws one statement: its frame, its shape, its text, and what was remarked. */
record BoxDrawing(Pen pen, Box box, int x, int y) {

    void draw(String name, boolean circling) {
        PictureStatement statement = box.statement();
        PictureEffect effect = statement.effect();
        pen.open(
                "g",
                "id",
                name,
                "class",
                "pic-statement " + effect.sign().kind() + (circling ? " pic-circling" : ""),
                "data-id",
                statement.id());
        pen.draw(
                "rect",
                "class",
                "pic-shade",
                "x",
                x,
                "y",
                y + 2,
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                8,
                "fill",
                Palette.LINE);
        pen.draw(
                "rect",
                "class",
                "pic-box",
                "x",
                x,
                "y",
                y,
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                8,
                "fill",
                effect == PictureEffect.HELPS ? Palette.MOVES_TINT : Palette.CARD,
                "stroke",
                line(effect, circling),
                "stroke-width",
                circling ? 2 : 1);
        effect.sign().draw(pen, x + 16, y + box.firstLine() - box.sheet().textSize() / 3);
        int left = x + Box.TEXT_LEFT;
        int note = box.sheet().noteSize();
        pen.lines(
                box.text(),
                left,
                y + box.firstLine(),
                Box.textLine(box.sheet()),
                "class",
                "pic-text",
                "font-size",
                box.sheet().textSize(),
                "fill",
                Palette.INK);
        if (!box.remark().isEmpty()) {
            pen.lines(
                    box.remark(),
                    left,
                    y + box.remarkLine(),
                    Box.noteLine(box.sheet()),
                    "class",
                    "pic-remark",
                    "font-size",
                    note,
                    "fill",
                    Palette.SOFT);
        }
        if (!box.dissent().isEmpty()) {
            Remarks.twoWays(pen, left + 5, y + box.dissentLine() - note / 3);
            pen.lines(
                    box.dissent(),
                    left + 16,
                    y + box.dissentLine(),
                    Box.noteLine(box.sheet()),
                    "class",
                    "pic-dissent",
                    "font-size",
                    note,
                    "fill",
                    Palette.TIPS);
        }
        pen.close("g");
    }

    private static String line(PictureEffect effect, boolean circling) {
        return switch (effect) {
            case HINDERS -> circling ? Palette.HOLDS : Palette.HOLDS_LINE;
            case HELPS -> circling ? Palette.MOVES : Palette.MOVES_LINE;
            case NEUTRAL -> circling ? Palette.SOFT : Palette.LINE;
        };
    }
}
