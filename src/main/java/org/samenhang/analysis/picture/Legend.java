package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;
import org.samenhang.drawing.Sheet;

/** Under the picture: what each shape and line that occurs in it says. */
final class Legend {

    private static final int LEFT = 24;
    private static final int BETWEEN = 24;
    private static final int SAMPLE = 40;
    private static final int ROW = 24;

    private final Sheet sheet;
    private final List<Item> items = new ArrayList<>();

    Legend(CoherencePicture picture, PictureWords words, Sheet sheet, Collection<Look> looks) {
        this.sheet = sheet;
        for (PictureEffect effect : PictureEffect.values()) {
            if (picture.shownStatements().stream().anyMatch(s -> s.effect() == effect)) {
                items.add(new Item(
                        words.effect(effect), 16, (pen, x, y) -> effect.sign().draw(pen, x + 5, y)));
            }
        }
        List<PictureArrow> arrows = picture.shownArrows();
        if (arrows.stream().anyMatch(arrow -> !arrow.strengthens())) {
            items.add(new Item(words.weakens(), 24, Legend::minus));
        }
        if (arrows.stream().anyMatch(PictureArrow::doubted)) {
            items.add(new Item(words.doubted(), 24, Legend::doubt));
        }
        if (arrows.stream().anyMatch(arrow -> arrow.dissent() != null)) {
            items.add(new Item(
                    words.marks().contested(), 20, (pen, x, y) -> Note.shape(pen, Note.Kind.DISSENT, x + 6, y)));
        }
        Set<String> shown = new HashSet<>();
        looks.stream().filter(look -> !look.quiet()).map(Look::kind).forEach(shown::add);
        for (CircleCharacter character : CircleCharacter.values()) {
            Look look = Look.of(character);
            if (shown.contains(look.kind()) && !words.does(character).isEmpty()) {
                items.add(new Item(words.does(character), SAMPLE, (pen, x, y) -> line(pen, look, x, y)));
            }
        }
        sample(shown, Look.FALLING, words.marks().falls());
        sample(shown, Look.OFF, words.marks().off());
        sample(shown, Look.plain(Weight.STRONG), words.marks().all());
        sample(shown, Look.plain(Weight.THIN), words.marks().one());
    }

    private void sample(Set<String> shown, Look look, String word) {
        if (shown.contains(look.kind()) && !word.isEmpty()) {
            items.add(new Item(word, SAMPLE, (pen, x, y) -> line(pen, look, x, y)));
        }
    }

    int height(int width) {
        return items.isEmpty() ? 0 : 16 + ROW * rows(width).size();
    }

    void draw(Pen pen, int top, int width) {
        if (items.isEmpty()) {
            return;
        }
        pen.open("g", "class", "pic-legend", "font-size", sheet.noteSize(), "fill", Palette.SOFT);
        pen.draw(
                "path", "class", "pic-rule", "d", "M0 " + top + "H" + width, "stroke", Palette.LINE, "stroke-width", 1);
        int y = top + 20;
        for (List<Item> row : rows(width)) {
            int x = LEFT;
            for (Item item : row) {
                item.sample.draw(pen, x, y);
                pen.say("text", item.word, "x", x + item.wide + 4, "y", y + sheet.noteSize() / 3);
                x += item.width(sheet) + BETWEEN;
            }
            y += ROW;
        }
        pen.close("g");
    }

    private List<List<Item>> rows(int width) {
        List<List<Item>> rows = new ArrayList<>();
        int x = Integer.MAX_VALUE / 2;
        for (Item item : items) {
            if (x + item.width(sheet) > width - LEFT) {
                rows.add(new ArrayList<>());
                x = LEFT;
            }
            rows.getLast().add(item);
            x += item.width(sheet) + BETWEEN;
        }
        return rows;
    }

    private static void minus(Pen pen, int x, int y) {
        pen.open("g", "class", "pic-mark pic-minus pic-plain", "stroke", Palette.QUIET, "stroke-width", 2);
        pen.draw("circle", "cx", x + 9, "cy", y, "r", 8, "fill", Palette.CARD);
        pen.draw("path", "d", "M" + (x + 5) + " " + y + "h8");
        pen.close("g");
    }

    private static void doubt(Pen pen, int x, int y) {
        pen.open("g", "class", "pic-mark pic-doubt");
        pen.draw(
                "circle",
                "cx",
                x + 9,
                "cy",
                y,
                "r",
                8,
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
                x + 9,
                "y",
                y + 5,
                "text-anchor",
                "middle",
                "font-weight",
                "bold",
                "fill",
                Palette.TIPS);
        pen.close("g");
    }

    private static void line(Pen pen, Look look, int x, int y) {
        String dashes = look.dashes();
        pen.open("g", "class", "pic-arrow " + look.kind(), "stroke", look.colour(), "stroke-width", look.thickness());
        if (dashes == null) {
            pen.draw("path", "class", "pic-line", "d", "M" + x + " " + y + "h34");
        } else {
            pen.draw("path", "class", "pic-line", "d", "M" + x + " " + y + "h34", "stroke-dasharray", dashes);
        }
        pen.close("g");
    }

    private record Item(String word, int wide, Sample sample) {
        int width(Sheet sheet) {
            return wide + 4 + Lettering.width(word, sheet.noteSize());
        }
    }

    @FunctionalInterface
    private interface Sample {
        void draw(Pen pen, int x, int y);
    }
}
