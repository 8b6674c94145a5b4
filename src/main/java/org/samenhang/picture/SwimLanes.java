package org.samenhang.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a life as swim lanes: time from left to right, a lane for family, school, places, help. What lasted is a bar, what happened
 * on one day a dot; what overlaps gets a line of its own, so that no label covers another.
 */
public final class SwimLanes {

    private static final double WIDTH = 960;
    private static final double LEFT = 118;
    private static final double RIGHT = 948;
    private static final double TOP = 30;
    private static final double LINE = 30;
    private static final double BAR = 22;
    private static final double FONT = 13;

    private final LocalDate from;
    private final double pixelsPerDay;

    private SwimLanes(LocalDate from, LocalDate until) {
        this.from = from;
        this.pixelsPerDay = (RIGHT - LEFT) / Math.max(1, ChronoUnit.DAYS.between(from, until));
    }

    /** A bar with its place: the line it lies on, its ends, and where its label stands. */
    private record Placed(
            Bar bar, double start, double end, int line, double labelX, String anchor, double left, double right) {}

    /**
     * The drawing as one {@code svg} element, all text escaped, with colours as attributes (for paper) and classes (for the screen).
     *
     * @param from first day shown; what began earlier starts at the edge
     * @param until last day shown, usually today; what still goes on runs to it
     * @param title what it shows, in one line
     * @param now word at the last day
     */
    public static String draw(List<Lane> lanes, LocalDate from, LocalDate until, String title, String now) {
        return new SwimLanes(from, until).svg(lanes, until, title, now);
    }

    private String svg(List<Lane> lanes, LocalDate until, String title, String now) {
        var svg = new Svg();
        var placed = lanes.stream().map(lane -> place(lane, until)).toList();
        int lines = placed.stream().mapToInt(SwimLanes::lines).sum();
        double height = TOP + lines * LINE + lanes.size() * 10 + 6;
        svg.start("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + (int) WIDTH + " " + (int) height)
                .attributes("width", (int) WIDTH, "height", (int) height, "role", "img", "font-size", FONT)
                .attributes("aria-label", title);
        years(svg, until, height);
        double y = TOP;
        for (int i = 0; i < lanes.size(); i++) {
            double laneHeight = lines(placed.get(i)) * LINE + 10;
            lane(svg, lanes.get(i), placed.get(i), y, laneHeight, i % 2 == 0);
            y += laneHeight;
        }
        today(svg, height, now);
        return svg.end().toString();
    }

    private void years(Svg svg, LocalDate until, double height) {
        int step = Math.max(1, (int) Math.ceil((until.getYear() - from.getYear()) / 14.0));
        for (int year = from.getYear() + 1; year <= until.getYear(); year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            svg.empty(
                    "path",
                    "class",
                    "tl-grid",
                    "d",
                    "M" + Svg.number(x) + " 24V" + Svg.number(height),
                    "stroke",
                    "#ddd6c8");
            if (x < RIGHT - 64) {
                svg.text(String.valueOf(year), "class", "tl-year", "x", x + 4, "y", 17, "fill", "#55636b");
            }
        }
    }

    private static void lane(Svg svg, Lane lane, List<Placed> bars, double y, double height, boolean shaded) {
        svg.empty("rect", "class", shaded ? "tl-alt" : "tl-bg", "x", 0, "y", y, "width", WIDTH, "height", height)
                .attributes("fill", "#f3efe6", "fill-opacity", shaded ? 0.75 : 0);
        svg.text(lane.label(), "class", "tl-lane", "x", 12, "y", y + 25, "font-weight", "700", "fill", "#1e2a2f");
        for (Placed placed : bars) {
            double top = y + 5 + placed.line() * LINE + (LINE - BAR) / 2;
            svg.start("g", "class", "tl-" + placed.bar().tone().word());
            var colours = Colours.of(placed.bar().tone());
            if (placed.bar().moment()) {
                svg.empty("circle", "class", "tl-bar tl-dot", "cx", placed.start(), "cy", top + BAR / 2, "r", 6)
                        .attributes("fill", colours.tint(), "stroke", colours.line(), "stroke-width", 2);
            } else {
                svg.empty("rect", "class", "tl-bar", "x", placed.start(), "y", top)
                        .attributes(
                                "width",
                                Math.max(3, placed.end() - placed.start() - 2),
                                "height",
                                BAR,
                                "rx",
                                5,
                                "fill",
                                colours.tint(),
                                "stroke",
                                colours.line());
            }
            label(svg, placed, top, colours.line());
            svg.close();
        }
    }

    /** A colour never speaks alone: before the words of what was hard, good or a turn stands its sign. */
    private static void label(Svg svg, Placed placed, double top, String colour) {
        boolean before = placed.anchor().equals("end");
        double room = room(placed.bar());
        double x = before ? placed.labelX() - 9 : placed.labelX();
        double y = top + BAR / 2;
        if (room > 0) {
            String shape = switch (placed.bar().tone()) {
                case HOLDS -> "M%s %sh9l-4.5 8z".formatted(Svg.number(x), Svg.number(y - 4));
                case MOVES -> "M%s %sh9l-4.5 -8z".formatted(Svg.number(x), Svg.number(y + 4));
                default -> "M%s %sa4 4 0 1 0 8 0a4 4 0 1 0 -8 0z".formatted(Svg.number(x), Svg.number(y));
            };
            svg.empty("path", "class", "tl-sign", "d", shape, "fill", colour);
        }
        svg.text(
                        placed.bar().label(),
                        "class",
                        "tl-label",
                        "x",
                        before ? placed.labelX() - room : x + room,
                        "y",
                        y + 4.5)
                .attributes("text-anchor", placed.anchor(), "fill", "#1e2a2f");
    }

    private static double room(Bar bar) {
        return bar.tone() == Tone.HOLDS || bar.tone() == Tone.MOVES || bar.tone() == Tone.TIPS ? 13 : 0;
    }

    /** Width of a label, on the safe side of the typeface's mean. */
    private static double width(Bar bar) {
        return bar.label().length() * FONT * 0.5;
    }

    private void today(Svg svg, double height, String now) {
        svg.empty("path", "class", "tl-now", "d", "M" + Svg.number(RIGHT) + " 22V" + Svg.number(height))
                .attributes("stroke", "#24566b", "stroke-width", 2);
        svg.text(now, "class", "tl-now-label", "x", RIGHT, "y", 17, "text-anchor", "end", "font-weight", "700")
                .attributes("fill", "#24566b");
    }

    private List<Placed> place(Lane lane, LocalDate until) {
        var ends = new ArrayList<Double>();
        var result = new ArrayList<Placed>();
        lane.bars().stream().sorted(Comparator.comparing(Bar::from)).forEach(bar -> {
            Placed free = extent(bar, until);
            int line = 0;
            while (line < ends.size() && ends.get(line) > free.left()) {
                line++;
            }
            if (line == ends.size()) {
                ends.add(free.right());
            } else {
                ends.set(line, free.right());
            }
            result.add(new Placed(
                    bar, free.start(), free.end(), line, free.labelX(), free.anchor(), free.left(), free.right()));
        });
        return result;
    }

    /** Where a bar and its label are, and all the room they take: inside when it fits, else after it, else before it. */
    private Placed extent(Bar bar, LocalDate until) {
        double start = x(bar.from());
        double end = Math.max(start + 4, x(lastDay(bar.to(), until)));
        double text = width(bar) + room(bar);
        double edge = bar.moment() ? 6 : 0;
        if (!bar.moment() && end - start > text + 14) {
            return new Placed(bar, start, end, 0, start + 8, "start", start, end);
        }
        if (end + edge + 6 + text < RIGHT) {
            return new Placed(bar, start, end, 0, end + edge + 6, "start", start - edge, end + edge + 14 + text);
        }
        double left = start - edge - 6 - text;
        return new Placed(bar, start, end, 0, start - edge - 6, "end", left, end + edge);
    }

    private static LocalDate lastDay(@Nullable LocalDate to, LocalDate until) {
        return to == null || to.isAfter(until) ? until : to;
    }

    private double x(LocalDate day) {
        return Math.clamp(LEFT + ChronoUnit.DAYS.between(from, day) * pixelsPerDay, LEFT, RIGHT);
    }

    private static int lines(List<Placed> bars) {
        return 1 + bars.stream().mapToInt(Placed::line).max().orElse(0);
    }

    /** Light colours, for paper and for where no style sheet reaches. */
    private record Colours(String line, String tint) {

        static Colours of(Tone tone) {
            return switch (tone) {
                case HOLDS -> new Colours("#a8482a", "#f7e8e1");
                case MOVES -> new Colours("#1d6f5c", "#e2f0ea");
                case TIPS -> new Colours("#8a6410", "#f6eed8");
                case INFO -> new Colours("#24566b", "#e2ecf0");
                case PLAIN -> new Colours("#7b868a", "#ece6d9");
            };
        }
    }
}
