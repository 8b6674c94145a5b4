package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** Draws one statement: its frame, its shape, its text, and what is noted under it. */
record BoxDrawing(Pen pen, Box box, int x, int y) {

    private static final int TAG_HEIGHT = 18;

    void draw(String name, boolean circling) {
        PictureStatement statement = box.statement();
        Marking marking = statement.marking();
        PictureEffect effect = statement.effect();
        pen.open("g", "id", name, "class", classes(circling), "data-id", statement.id());
        if (!marking.off() && marking.weight() != Weight.THIN) {
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
        }
        frame(circling);
        effect.sign().draw(pen, x + 16, y + box.firstLine() - box.sheet().textSize() / 3);
        int left = x + Box.TEXT_LEFT;
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
                marking.isGrey() ? Palette.SOFT : Palette.INK);
        int top = y + box.notesTop();
        for (Note note : box.notes()) {
            note.draw(pen, left, top, box.sheet(), marking.isGrey());
            top += note.height(box.sheet());
        }
        tag(marking);
        pen.close("g");
    }

    private String classes(boolean circling) {
        Marking marking = box.statement().marking();
        List<String> classes = new ArrayList<>();
        classes.add("pic-statement");
        classes.add(box.statement().effect().sign().kind());
        if (circling) {
            classes.add("pic-circling");
        }
        if (box.statement().dissent() != null) {
            classes.add("pic-contested");
        }
        classes.addAll(Looks.classes(marking));
        if (marking.evidence() == Evidence.FALLEN) {
            classes.add("pic-fell");
        }
        return String.join(" ", classes);
    }

    private void frame(boolean circling) {
        PictureStatement statement = box.statement();
        Marking marking = statement.marking();
        boolean helps = statement.effect() == PictureEffect.HELPS && !marking.isGrey();
        boolean heavy = circling || marking.weight() == Weight.STRONG;
        List<Object> attributes = new ArrayList<>(List.of(
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
                helps ? Palette.MOVES_TINT : Palette.CARD,
                "stroke",
                line(statement, circling),
                "stroke-width",
                heavy ? 2 : 1));
        if (marking.off() || marking.evidence() == Evidence.FALLEN) {
            attributes.addAll(List.of("stroke-dasharray", "5 4"));
        } else if (marking.weight() == Weight.THIN) {
            attributes.addAll(List.of("stroke-dasharray", "2 3"));
        }
        pen.draw("rect", attributes.toArray());
    }

    private void tag(Marking marking) {
        String letters = marking.tag();
        if (letters == null || letters.isBlank()) {
            return;
        }
        int size = box.sheet().noteSize() - 1;
        String text = Lettering.wrap(letters, size, box.width() - 60, 1).getFirst();
        int width = Lettering.width(text, size, true) + 14;
        int left = x + box.width() - width - 8;
        int top = y - TAG_HEIGHT / 2;
        pen.open("g", "class", "pic-tag");
        pen.draw(
                "rect",
                "x",
                left,
                "y",
                top,
                "width",
                width,
                "height",
                TAG_HEIGHT,
                "rx",
                TAG_HEIGHT / 2,
                "fill",
                Palette.ACCENT_TINT,
                "stroke",
                Palette.ACCENT,
                "stroke-width",
                1);
        pen.say(
                "text",
                text,
                "x",
                left + width / 2,
                "y",
                top + TAG_HEIGHT / 2 + size / 3,
                "text-anchor",
                "middle",
                "font-size",
                size,
                "font-weight",
                "bold",
                "fill",
                Palette.ACCENT);
        pen.close("g");
    }

    private static String line(PictureStatement statement, boolean circling) {
        if (statement.marking().isGrey()) {
            return statement.marking().off() ? Palette.QUIET : Palette.LINE;
        }
        return switch (statement.effect()) {
            case HINDERS -> circling ? Palette.HOLDS : Palette.HOLDS_LINE;
            case HELPS -> circling ? Palette.MOVES : Palette.MOVES_LINE;
            case NEUTRAL -> circling ? Palette.SOFT : Palette.LINE;
        };
    }
}
