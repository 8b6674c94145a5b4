package org.samenhang.casework.kin.genogram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** The signs of a genogram, one by one. */
final class Signs {

    /** The order in which they are explained. */
    static final List<String> ORDER = List.of(
            "woman",
            "man",
            "other",
            "unsaid",
            "index",
            "dead",
            "married",
            "partner",
            "separated",
            "divorced",
            "adoptive",
            "foster",
            "twin",
            "home",
            "close",
            "conflict",
            "cut_off");

    private static final int HALF = Layout.HALF;

    private final Pen pen;

    Signs(Pen pen) {
        this.pen = pen;
    }

    void line(String path, @Nullable String dash) {
        path("pic-kin-line", path, Palette.INK, 2, dash);
    }

    private void path(String kind, String path, String colour, int wide, @Nullable String dash) {
        if (dash == null) {
            pen.draw("path", "class", kind, "d", path, "fill", "none", "stroke", colour, "stroke-width", wide);
        } else {
            pen.draw(
                    "path",
                    "class",
                    kind,
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    wide,
                    "stroke-dasharray",
                    dash);
        }
    }

    void person(Relative one, int x, int y) {
        if (one.index()) {
            shape(one.sex(), x, y, HALF + 5);
        }
        shape(one.sex(), x, y, HALF);
        if (one.sex() == Sex.UNSAID) {
            pen.say(
                    "text",
                    "?",
                    "class",
                    "pic-remark",
                    "x",
                    x,
                    "y",
                    y + 6,
                    "font-size",
                    16,
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.SOFT);
        }
        if (one.dead()) {
            cross(x, y, one.sex() == Sex.MAN ? HALF : one.sex() == Sex.WOMAN ? HALF * 7 / 10 : HALF / 2);
        }
    }

    private void cross(int x, int y, int half) {
        path(
                "pic-kin-line",
                "M" + (x - half) + " " + (y - half) + "L" + (x + half) + " " + (y + half) + "M" + (x + half) + " "
                        + (y - half) + "L" + (x - half) + " " + (y + half),
                Palette.INK,
                2,
                null);
    }

    private void shape(Sex sex, int x, int y, int half) {
        switch (sex) {
            case WOMAN ->
                pen.draw(
                        "circle",
                        "class",
                        "pic-kin",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        half,
                        "fill",
                        Palette.CARD,
                        "stroke",
                        Palette.INK,
                        "stroke-width",
                        2);
            case MAN ->
                pen.draw(
                        "rect",
                        "class",
                        "pic-kin",
                        "x",
                        x - half,
                        "y",
                        y - half,
                        "width",
                        2 * half,
                        "height",
                        2 * half,
                        "fill",
                        Palette.CARD,
                        "stroke",
                        Palette.INK,
                        "stroke-width",
                        2);
            case OTHER, UNSAID ->
                pen.draw(
                        "path",
                        "class",
                        "pic-kin",
                        "d",
                        "M" + x + " " + (y - half) + "L" + (x + half) + " " + y + "L" + x + " " + (y + half) + "L"
                                + (x - half) + " " + y + "Z",
                        "fill",
                        Palette.CARD,
                        "stroke",
                        Palette.INK,
                        "stroke-width",
                        2);
        }
    }

    /** How two get on: above them when they stand in one row, else straight from one to the other. */
    void felt(Bond bond, int x1, int y1, int x2, int y2, int count, List<Layout.Spot> others) {
        double[][] points;
        if (y1 == y2) {
            int lift = 20 + Math.min(30, Math.abs(x2 - x1) / 14) + 5 * (count % 2);
            points = curve(x1, y1 - HALF - 3, (x1 + x2) / 2.0, y1 - HALF - 2.0 * lift, x2, y2 - HALF - 3);
        } else {
            double length = Math.hypot(x2 - x1, y2 - y1);
            double ux = (x2 - x1) / length;
            double uy = (y2 - y1) / length;
            double away = HALF + 6.0;
            double side = x1 == x2 ? 9 : 0;
            points = new double[0][];
            for (int bow : new int[] {14, -14, 50, -50, 90, -90, 140, -140}) {
                double[][] tried = curve(
                        x1 + ux * away + side,
                        y1 + uy * away,
                        (x1 + x2) / 2.0 + side - uy * bow,
                        (y1 + y2) / 2.0 + ux * bow,
                        x2 - ux * away + side,
                        y2 - uy * away);
                if (points.length == 0 || touches(points, others) && !touches(tried, others)) {
                    points = tried;
                }
            }
        }
        bond(bond, points);
    }

    private void bond(Bond bond, double[][] points) {
        switch (bond) {
            case CLOSE -> {
                path("pic-kin-close", along(points, 3), Palette.MOVES, 2, null);
                path("pic-kin-close", along(points, -3), Palette.MOVES, 2, null);
            }
            case CONFLICT -> path("pic-kin-conflict", zigzag(points), Palette.HOLDS, 2, null);
            default -> {
                path("pic-kin-cut", along(points, 0), Palette.TIPS, 2, "12 6");
                double[] middle = points[points.length / 2];
                double[] before = points[points.length / 2 - 1];
                double length = Math.max(0.01, Math.hypot(middle[0] - before[0], middle[1] - before[1]));
                double ux = (middle[0] - before[0]) / length;
                double uy = (middle[1] - before[1]) / length;
                for (int side : new int[] {-3, 3}) {
                    double x = middle[0] + ux * side;
                    double y = middle[1] + uy * side;
                    path(
                            "pic-kin-cut",
                            "M" + at(x - uy * 9, y + ux * 9) + "L" + at(x + uy * 9, y - ux * 9),
                            Palette.TIPS,
                            3,
                            null);
                }
            }
        }
    }

    /** Whether it runs through somebody else. */
    private static boolean touches(double[][] points, List<Layout.Spot> others) {
        for (double[] point : points) {
            for (Layout.Spot other : others) {
                if (Math.hypot(point[0] - other.x(), point[1] - other.y()) < HALF + 6) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[][] curve(double x1, double y1, double cx, double cy, double x2, double y2) {
        int steps = Math.max(12, 2 * (int) (Math.hypot(x2 - x1, y2 - y1) / 14));
        double[][] points = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double s = 1 - t;
            points[i] =
                    new double[] {s * s * x1 + 2 * s * t * cx + t * t * x2, s * s * y1 + 2 * s * t * cy + t * t * y2};
        }
        return points;
    }

    private static String along(double[][] points, double off) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            path.append(i == 0 ? "M" : "L").append(beside(points, i, off));
        }
        return path.toString();
    }

    private static String zigzag(double[][] points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            double off = i == 0 || i == points.length - 1 ? 0 : i % 2 == 0 ? 6 : -6;
            path.append(i == 0 ? "M" : "L").append(beside(points, i, off));
        }
        return path.toString();
    }

    private static String beside(double[][] points, int i, double off) {
        double[] before = points[Math.max(0, i - 1)];
        double[] after = points[Math.min(points.length - 1, i + 1)];
        double length = Math.max(0.01, Math.hypot(after[0] - before[0], after[1] - before[1]));
        return at(
                points[i][0] - (after[1] - before[1]) / length * off,
                points[i][1] + (after[0] - before[0]) / length * off);
    }

    private static String at(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }

    /** One sign with its meaning beside it. */
    void sample(String sign, int x, int y) {
        int middle = x + 18;
        switch (sign) {
            case "woman", "man", "other" -> shape(Sex.of(sign), middle, y, 9);
            case "unsaid" -> {
                shape(Sex.UNSAID, middle, y, 11);
                pen.say(
                        "text",
                        "?",
                        "class",
                        "pic-remark",
                        "x",
                        middle,
                        "y",
                        y + 4,
                        "font-size",
                        11,
                        "text-anchor",
                        "middle",
                        "fill",
                        Palette.SOFT);
            }
            case "index" -> {
                shape(Sex.WOMAN, middle, y, 12);
                shape(Sex.WOMAN, middle, y, 8);
            }
            case "dead" -> {
                shape(Sex.MAN, middle, y, 9);
                cross(middle, y, 9);
            }
            case "married" -> line("M" + x + " " + y + "h36", null);
            case "partner" -> line("M" + x + " " + y + "h36", "7 4");
            case "separated" -> line("M" + x + " " + y + "h36m-22 9l8 -18", null);
            case "divorced" -> line("M" + x + " " + y + "h36m-25 9l8 -18m-1 18l8 -18", null);
            case "adoptive" -> line("M" + x + " " + y + "h36", "9 5");
            case "foster" -> line("M" + x + " " + y + "h36", "2 5");
            case "twin" ->
                line(
                        "M" + (middle - 12) + " " + (y + 8) + "L" + middle + " " + (y - 8) + "L" + (middle + 12) + " "
                                + (y + 8),
                        null);
            case "home" -> Rings.box(pen, x + 2, y - 9, 32, 18, 8);
            default -> bond(Bond.of(sign).orElseThrow(), curve(x, y, middle, y, x + 36.0, y));
        }
    }
}
