package org.samenhang.casework.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;
import org.samenhang.drawing.Sheet;
import org.samenhang.drawing.Sign;

/** Puts a life line on paper: the years on top, a lane for each kind of fact, a line for today. */
final class LifeDrawing {

    private static final int NAMES = 150;
    private static final int MARGIN = 16;

    /** Beneath the word for today, which has a row of its own: it stands wherever a year may. */
    private static final int YEARS = 42;

    private final LifeLine life;
    private final String id;
    private final LifeWords words;
    private final Sheet sheet;
    private final Pen pen = new Pen();
    private final Calendar calendar;
    private final int head;

    LifeDrawing(LifeLine life, String id, LifeWords words, Sheet sheet) {
        this.life = life;
        this.id = id;
        this.words = words;
        this.sheet = sheet;
        this.calendar = new Calendar(life, NAMES, sheet.width() - MARGIN);
        this.head = YEARS + (calendar.quarters().isEmpty() ? 12 : 26);
    }

    Drawing drawing() {
        List<Strip> strips = Arrays.stream(LifeLane.values())
                .map(lane -> new Strip(lane, life, calendar, sheet, sheet.width() - MARGIN))
                .toList();
        int height = head + strips.stream().mapToInt(this::height).sum() + 8;
        pen.draw("rect", "class", "pic-paper", "width", sheet.width(), "height", height, "fill", Palette.CARD);
        int top = head;
        for (Strip strip : strips) {
            ground(strip, top);
            top += height(strip);
        }
        axis(height);
        top = head;
        for (Strip strip : strips) {
            facts(strip, top);
            top += height(strip);
        }
        empty();
        return new Drawing(
                id,
                "pic-lifeline",
                words.title(),
                words.facts() + ": " + life.facts().size() + ".",
                sheet.width(),
                height,
                pen);
    }

    private int height(Strip strip) {
        int name = name(strip.lane).size() * (sheet.noteSize() + 4) + 16;
        return Math.max(strip.height(), name);
    }

    private List<String> name(LifeLane lane) {
        // bold letters are wider than they are measured
        return Lettering.wrap(words.name(lane), sheet.noteSize(), (NAMES - 2 * MARGIN) * 92 / 100, 3);
    }

    private void ground(Strip strip, int top) {
        int height = height(strip);
        if (strip.lane.ordinal() % 2 == 0) {
            pen.draw(
                    "rect",
                    "class",
                    "pic-band",
                    "y",
                    top,
                    "width",
                    sheet.width(),
                    "height",
                    height,
                    "fill",
                    Palette.BAND);
        }
        pen.lines(
                name(strip.lane),
                MARGIN,
                top + 12 + sheet.noteSize(),
                sheet.noteSize() + 4,
                "class",
                "pic-text",
                "font-size",
                sheet.noteSize(),
                "font-weight",
                "bold",
                "fill",
                Palette.INK);
    }

    private void axis(int height) {
        pen.open("g", "class", "pic-rules", "stroke", Palette.LINE, "stroke-width", 1);
        for (LocalDate quarter : calendar.quarters()) {
            pen.draw(
                    "path",
                    "d",
                    "M" + calendar.x(quarter) + " " + (YEARS + 14) + "V" + height,
                    "stroke-dasharray",
                    "1 4");
        }
        for (LocalDate year : calendar.years()) {
            pen.draw("path", "d", "M" + calendar.x(year) + " " + (YEARS - 12) + "V" + height);
        }
        pen.draw("path", "d", "M0 " + head + "H" + sheet.width());
        pen.close("g");
        pen.open("g", "class", "pic-heads", "font-size", sheet.noteSize(), "fill", Palette.SOFT);
        for (LocalDate year : calendar.years()) {
            year(year);
        }
        if (calendar.beginsWithinAYear()) {
            year(calendar.first());
        }
        quarterNames();
        pen.close("g");
        if (calendar.hasToday()) {
            today(height);
        }
    }

    /** The number of a year, beside the line of today when that would run through it; left out where it has no room. */
    private void year(LocalDate from) {
        String number = String.valueOf(from.getYear());
        int width = Lettering.width(number, sheet.noteSize());
        int x = calendar.x(from) + 5;
        int room = sheet.width();
        if (underToday(x, width)) {
            x = calendar.x(life.today().plusDays(1)) + 6;
            room = Math.min(room, calendar.x(LocalDate.of(from.getYear() + 1, 1, 1)));
        }
        if (x + width <= room) {
            pen.say("text", number, "x", x, "y", YEARS);
        }
    }

    private boolean underToday(int x, int width) {
        if (!calendar.hasToday()) {
            return false;
        }
        int today = calendar.x(life.today().plusDays(1));
        return x - 4 < today && today < x + width + 4;
    }

    private void quarterNames() {
        List<LocalDate> quarters = calendar.quarters();
        for (int i = 0; i < quarters.size(); i++) {
            int x = calendar.x(quarters.get(i));
            int next = i + 1 < quarters.size() ? calendar.x(quarters.get(i + 1)) : sheet.width() - MARGIN;
            String name = words.quarter() + Calendar.number(quarters.get(i));
            int width = Lettering.width(name, 11);
            if (width + 8 <= next - x && !underToday(x + 5, width)) {
                pen.say("text", name, "x", x + 5, "y", YEARS + 18, "font-size", 11);
            }
        }
    }

    private void today(int height) {
        int x = calendar.x(life.today().plusDays(1));
        pen.open("g", "class", "pic-today");
        pen.draw(
                "path",
                "class",
                "pic-line",
                "d",
                "M" + x + " 16V" + height,
                "stroke",
                Palette.ACCENT,
                "stroke-width",
                2);
        pen.say(
                "text",
                words.today(),
                "x",
                x - 6,
                "y",
                14,
                "text-anchor",
                "end",
                "font-size",
                sheet.noteSize(),
                "font-weight",
                "bold",
                "fill",
                Palette.ACCENT);
        pen.close("g");
    }

    private void facts(Strip strip, int top) {
        for (Strip.Placed placed : strip.placed) {
            int y = top + 7 + placed.row() * Strip.ROW + (Strip.ROW - Strip.BAR) / 2;
            LifeFact fact = placed.fact();
            pen.open("g", "class", "pic-fact " + fact.sign().kind(), "data-id", fact.id());
            int middle = y + Strip.BAR / 2;
            if (fact.moment()) {
                fact.sign().draw(pen, placed.start(), middle);
                label(placed, placed.labelLeft(), middle);
            } else {
                bar(placed, y);
                if (!placed.label().isEmpty()) {
                    fact.sign().draw(pen, placed.labelLeft() + 5, middle);
                }
                label(placed, placed.labelLeft() + Strip.SIGN, middle);
            }
            pen.close("g");
        }
    }

    /** With a round end where it ended, and a pointed one where it goes on. */
    private void bar(Strip.Placed placed, int y) {
        int left = placed.start();
        int right = placed.end();
        int round = Math.min(5, (right - left) / 2);
        int point = placed.fact().isOngoing() ? Math.min(8, (right - left) / 2) : 0;
        String end = point > 0
                ? "L" + right + " " + (y + Strip.BAR / 2) + "L" + (right - point) + " " + (y + Strip.BAR)
                : "Q" + right + " " + y + " " + right + " " + (y + round)
                        + "V" + (y + Strip.BAR - round)
                        + "Q" + right + " " + (y + Strip.BAR) + " " + (right - round) + " " + (y + Strip.BAR);
        String path = "M" + (left + round) + " " + y
                + "H" + (right - (point > 0 ? point : round)) + end
                + "H" + (left + round)
                + "Q" + left + " " + (y + Strip.BAR) + " " + left + " " + (y + Strip.BAR - round)
                + "V" + (y + round)
                + "Q" + left + " " + y + " " + (left + round) + " " + y + "Z";
        pen.draw(
                "path",
                "class",
                "pic-bar",
                "d",
                path,
                "fill",
                tint(placed.fact().sign()),
                "stroke",
                line(placed.fact().sign()),
                "stroke-width",
                1);
    }

    private void label(Strip.Placed placed, int x, int middle) {
        if (!placed.label().isEmpty()) {
            pen.say(
                    "text",
                    placed.label(),
                    "class",
                    "pic-text",
                    "x",
                    x,
                    "y",
                    middle + sheet.noteSize() / 3,
                    "font-size",
                    sheet.noteSize(),
                    "fill",
                    Palette.INK);
        }
    }

    private void empty() {
        if (life.facts().isEmpty()) {
            pen.say(
                    "text",
                    words.empty(),
                    "class",
                    "pic-empty",
                    "x",
                    NAMES + 16,
                    "y",
                    head + 28,
                    "font-size",
                    sheet.textSize(),
                    "fill",
                    Palette.SOFT);
        }
    }

    private static String tint(Sign sign) {
        return switch (sign) {
            case DOWN -> Palette.HOLDS_TINT;
            case UP -> Palette.MOVES_LIGHT;
            case DOT -> Palette.TRACK;
        };
    }

    private static String line(Sign sign) {
        return switch (sign) {
            case DOWN -> Palette.HOLDS;
            case UP -> Palette.MOVES;
            case DOT -> Palette.QUIET;
        };
    }
}
