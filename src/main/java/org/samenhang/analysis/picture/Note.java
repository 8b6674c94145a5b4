package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;
import org.samenhang.drawing.Sheet;

/** A line in small letters under the text of a statement, with the shape that says the same. */
record Note(Kind kind, List<String> lines) {

    private static final int MOST_LINES = 4;

    /** What is noted, in the order in which the lines stand. */
    enum Kind {
        REMARK("pic-remark", Palette.SOFT),
        DISSENT("pic-dissent", Palette.TIPS),
        PAST("pic-remark", Palette.SOFT),
        NOW("pic-remark", Palette.SOFT),
        TESTED("pic-tested", Palette.MOVES),
        FALLEN("pic-fallen", Palette.SOFT),
        OFF("pic-remark", Palette.SOFT),
        OUT("pic-stub", Palette.ACCENT),
        IN("pic-stub", Palette.ACCENT);

        private final String name;
        private final String colour;

        Kind(String name, String colour) {
            this.name = name;
            this.colour = colour;
        }

        int indent() {
            return this == REMARK ? 0 : 16;
        }
    }

    /** The notes of a statement, set within this width. */
    static List<Note> of(PictureStatement statement, MarkWords words, Sheet sheet, int width) {
        List<Note> notes = new ArrayList<>();
        Marking marking = statement.marking();
        add(notes, Kind.REMARK, statement.remark(), sheet, width);
        add(notes, Kind.DISSENT, statement.dissent(), sheet, width);
        Moment moment = marking.moment();
        if (moment != null) {
            add(notes, moment == Moment.PAST ? Kind.PAST : Kind.NOW, words.moment(moment), sheet, width);
        }
        Evidence evidence = marking.evidence();
        if (evidence != null) {
            add(notes, evidence == Evidence.TESTED ? Kind.TESTED : Kind.FALLEN, words.evidence(evidence), sheet, width);
        }
        for (Stub stub : statement.stubs()) {
            String minus = stub.strengthens() ? "" : "− ";
            String text = Lettering.wrap(minus + stub.other(), sheet.noteSize(), width - 16, 2).stream()
                    .collect(Collectors.joining(" "));
            add(notes, stub.out() ? Kind.OUT : Kind.IN, text, sheet, width);
        }
        if (marking.off()) {
            add(notes, Kind.OFF, words.off(), sheet, width);
        }
        return notes;
    }

    private static void add(List<Note> notes, Kind kind, @Nullable String text, Sheet sheet, int width) {
        if (text != null && !text.isBlank()) {
            notes.add(new Note(kind, Lettering.wrap(text, sheet.noteSize(), width - kind.indent(), MOST_LINES)));
        }
    }

    static int lineHeight(Sheet sheet) {
        return sheet.noteSize() + 3;
    }

    int height(Sheet sheet) {
        return 2 + lines.size() * lineHeight(sheet);
    }

    /** Draws it below this height. */
    void draw(Pen pen, int left, int top, Sheet sheet, boolean grey) {
        int base = top + 2 + sheet.noteSize();
        shape(pen, kind, left + 5, base - sheet.noteSize() / 3);
        pen.lines(
                lines,
                left + kind.indent(),
                base,
                lineHeight(sheet),
                "class",
                kind.name,
                "font-size",
                sheet.noteSize(),
                "fill",
                grey ? Palette.SOFT : kind.colour);
    }

    /** The shape beside a note, about ten wide. */
    static void shape(Pen pen, Kind kind, int x, int y) {
        switch (kind) {
            case REMARK -> {}
            case DISSENT -> twoWays(pen, x, y);
            case PAST -> clock(pen, x, y, "M" + x + " " + (y - 3) + "v3h-3");
            case NOW -> clock(pen, x, y, "M" + x + " " + (y - 3) + "v3l2 2");
            case TESTED -> line(pen, "pic-tested", Palette.MOVES, "M" + (x - 5) + " " + y + "l4 4l6 -8");
            case FALLEN ->
                line(
                        pen,
                        "pic-fallen",
                        Palette.SOFT,
                        "M" + (x - 4) + " " + (y - 4) + "l8 8M" + (x + 4) + " " + (y - 4) + "l-8 8");
            case OUT -> line(pen, "pic-stub", Palette.ACCENT, "M" + (x - 5) + " " + y + "h10m-4 -4l4 4l-4 4");
            case IN -> line(pen, "pic-stub", Palette.ACCENT, "M" + (x + 5) + " " + y + "h-10m4 -4l-4 4l4 4");
            case OFF -> {
                pen.open("g", "class", "pic-note-shape", "stroke", Palette.SOFT, "stroke-width", 1, "fill", "none");
                pen.draw("circle", "cx", x, "cy", y, "r", 5);
                pen.draw("path", "d", "M" + (x - 3) + " " + (y + 3) + "l6 -6");
                pen.close("g");
            }
        }
    }

    /** A disc half filled: seen in two ways. */
    private static void twoWays(Pen pen, int x, int y) {
        pen.open("g", "class", "pic-two-ways");
        pen.draw("circle", "cx", x, "cy", y, "r", 5, "fill", Palette.CARD, "stroke", Palette.TIPS, "stroke-width", 1);
        pen.draw("path", "d", "M" + x + " " + (y - 5) + "a5 5 0 0 1 0 10z", "fill", Palette.TIPS);
        pen.close("g");
    }

    private static void clock(Pen pen, int x, int y, String hands) {
        pen.open("g", "class", "pic-note-shape", "stroke", Palette.SOFT, "stroke-width", 1, "fill", "none");
        pen.draw("circle", "cx", x, "cy", y, "r", 5);
        pen.draw("path", "d", hands);
        pen.close("g");
    }

    private static void line(Pen pen, String name, String colour, String path) {
        pen.draw(
                "path",
                "class",
                name + " pic-note-line",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                2);
    }
}
