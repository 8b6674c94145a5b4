package org.samenhang.drawing;

import java.util.List;
import java.util.stream.Stream;

/** Puts a network map on paper: rings, parts, lines with what goes to and fro, names. */
final class NetworkDrawing {

    private static final int CENTRE = 46;
    private static final int TEXT = 14;
    private static final int NOTE = 13;
    private static final int LEAST = 11;
    private static final int MARGIN = 30;

    private final NetworkMap map;
    private final String id;
    private final String title;
    private final String description;
    private final Pen pen = new Pen();
    private final int reach;
    private final int middle;

    NetworkDrawing(NetworkMap map, String id, String title, String description) {
        this.map = map;
        this.id = id;
        this.title = title;
        this.description = description;
        this.reach = map.distances().stream().mapToInt(Integer::intValue).max().orElse(0) + NetworkMap.BOX / 2 + 12;
        this.middle = reach + MARGIN;
    }

    Drawing drawing() {
        int size = 2 * middle;
        pen.draw("rect", "class", "pic-paper", "width", size, "height", size, "fill", Palette.CARD);
        rings();
        parts();
        List<NetworkMap.Spot> spots = map.spots();
        spots.forEach(this::line);
        ringNames();
        pen.draw(
                "circle",
                "class",
                "pic-net-centre",
                "cx",
                middle,
                "cy",
                middle,
                "r",
                CENTRE,
                "fill",
                Palette.ACCENT,
                "stroke",
                Palette.CARD,
                "stroke-width",
                3);
        List<String> name = Lettering.wrap(map.centre(), TEXT + 1, 2 * CENTRE - 18, 2);
        pen.lines(
                name,
                middle,
                middle + 5 - (name.size() - 1) * 9,
                18,
                "class",
                "pic-net-name",
                "font-size",
                TEXT + 1,
                "font-weight",
                600,
                "text-anchor",
                "middle",
                "fill",
                Palette.CARD);
        spots.forEach(this::member);
        return new Drawing(id, "pic-network", title, description, size, size, pen);
    }

    private void rings() {
        List<Integer> distances = map.distances();
        for (int ring = distances.size() - 1; ring >= 0; ring--) {
            int radius = edge(distances, ring);
            pen.draw(
                    "circle",
                    "class",
                    ring % 2 == 0 ? "pic-net-ring pic-band" : "pic-net-ring pic-paper",
                    "cx",
                    middle,
                    "cy",
                    middle,
                    "r",
                    radius,
                    "fill",
                    ring % 2 == 0 ? Palette.BAND : Palette.CARD,
                    "stroke",
                    Palette.LINE,
                    "stroke-width",
                    1);
        }
    }

    private int edge(List<Integer> distances, int ring) {
        return ring == distances.size() - 1 ? reach : (distances.get(ring) + distances.get(ring + 1)) / 2;
    }

    private void ringNames() {
        List<Integer> distances = map.distances();
        for (int ring = 0; ring < map.rings().size(); ring++) {
            String word = map.rings().get(ring);
            int wide = Lettering.width(word, NOTE - 1) + 12;
            int y = middle - edge(distances, ring) + 18;
            pen.draw(
                    "rect",
                    "class",
                    "pic-paper",
                    "x",
                    middle - wide / 2,
                    "y",
                    y - 13,
                    "width",
                    wide,
                    "height",
                    18,
                    "rx",
                    9,
                    "fill",
                    Palette.CARD);
            pen.say(
                    "text",
                    word,
                    "class",
                    "pic-legend",
                    "x",
                    middle,
                    "y",
                    y,
                    "font-size",
                    NOTE - 1,
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.SOFT);
        }
    }

    private void parts() {
        int count = map.parts().size();
        if (count == 1) {
            return;
        }
        for (int part = 0; part < count; part++) {
            double begin = Math.PI + part * 2 * Math.PI / count;
            pen.draw(
                    "path",
                    "class",
                    "pic-rule",
                    "d",
                    "M" + middle + " " + middle + "L" + at(reach * Math.cos(begin)) + " " + at(reach * Math.sin(begin)),
                    "stroke",
                    Palette.LINE,
                    "stroke-width",
                    1);
            double angle = begin + Math.PI / count;
            boolean left = Math.cos(angle) < 0;
            boolean above = Math.sin(angle) < 0;
            pen.say(
                    "text",
                    map.parts().get(part),
                    "class",
                    "pic-text",
                    "x",
                    left ? 12 : 2 * middle - 12,
                    "y",
                    count == 4 ? (above ? 26 : 2 * middle - 16) : at((reach + 16) * Math.sin(angle)),
                    "font-size",
                    TEXT + 2,
                    "font-weight",
                    600,
                    "text-anchor",
                    left ? "start" : "end",
                    "fill",
                    Palette.INK);
        }
    }

    private int at(double from) {
        return middle + (int) Math.round(from);
    }

    private void line(NetworkMap.Spot spot) {
        double length = Math.max(1, Math.hypot(spot.x(), spot.y()));
        double ux = spot.x() / length;
        double uy = spot.y() / length;
        // where the line leaves the box of the member
        double box = Math.min(
                NetworkMap.BOX / 2.0 / Math.max(0.001, Math.abs(ux)),
                NetworkMap.TALL / 2.0 / Math.max(0.001, Math.abs(uy)));
        double from = CENTRE + 4.0;
        double to = length - box - 3;
        pen.draw(
                "path",
                "class",
                "pic-net-line",
                "d",
                "M" + at(ux * from) + " " + at(uy * from) + "L" + at(ux * to) + " " + at(uy * to),
                "stroke",
                Palette.QUIET,
                "stroke-width",
                2);
        if (spot.member().gives()) {
            head(ux, uy, from, 1);
        }
        if (spot.member().asks()) {
            head(ux, uy, to, -1);
        }
    }

    private void head(double ux, double uy, double tip, int way) {
        double foot = tip + way * 11;
        pen.draw(
                "path",
                "class",
                "pic-net-head",
                "d",
                "M" + at(ux * tip) + " " + at(uy * tip) + "L" + at(ux * foot - uy * 6) + " " + at(uy * foot + ux * 6)
                        + "L" + at(ux * foot + uy * 6) + " " + at(uy * foot - ux * 6) + "Z",
                "fill",
                Palette.SOFT);
    }

    private void member(NetworkMap.Spot spot) {
        int x = at(spot.x());
        int y = at(spot.y());
        pen.draw(
                "rect",
                "class",
                "pic-box",
                "x",
                x - NetworkMap.BOX / 2,
                "y",
                y - NetworkMap.TALL / 2,
                "width",
                NetworkMap.BOX,
                "height",
                NetworkMap.TALL,
                "rx",
                10,
                "fill",
                Palette.CARD,
                "stroke",
                Palette.ACCENT,
                "stroke-width",
                1);
        int size = size(spot.member().name());
        List<String> name = Lettering.wrap(spot.member().name(), size, NetworkMap.BOX - 8, 2);
        pen.lines(
                name,
                x,
                y + 5 - (name.size() - 1) * 8,
                16,
                "class",
                "pic-text",
                "font-size",
                size,
                "text-anchor",
                "middle",
                "fill",
                Palette.INK);
    }

    /** A long word is set smaller rather than broken. */
    private static int size(String name) {
        int size = TEXT;
        while (size > LEAST && longestWord(name, size) > NetworkMap.BOX - 8) {
            size--;
        }
        return size;
    }

    private static int longestWord(String name, int size) {
        return Stream.of(CleanText.plain(name).split(" "))
                .mapToInt(word -> Lettering.width(word, size))
                .max()
                .orElse(0);
    }
}
