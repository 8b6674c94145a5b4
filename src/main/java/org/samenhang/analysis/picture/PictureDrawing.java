package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;
import org.samenhang.drawing.Sheet;

/** Puts the plan on paper: the columns, then the arrows, then the boxes, then what stands on the arrows. */
final class PictureDrawing {

    private static final int BELOW = 34;
    private static final int BADGE_HEIGHT = 26;

    private final CoherencePicture picture;
    private final String id;
    private final PictureWords words;
    private final Sheet sheet;
    private final Pen pen = new Pen();
    private final Plan plan;
    private final Looks looks;

    PictureDrawing(CoherencePicture picture, String id, PictureWords words, Sheet sheet) {
        this.picture = picture;
        this.id = id;
        this.words = words;
        this.sheet = sheet;
        this.plan = new Plan(picture, sheet, words);
        this.looks = new Looks(picture);
    }

    Drawing drawing() {
        Set<PictureArrow> shown = new HashSet<>(picture.shownArrows());
        List<Route> routes = Route.all(plan).stream()
                .filter(route -> shown.contains(route.wire.arrow))
                .toList();
        int floor = floor(routes);
        Legend legend =
                new Legend(picture, words, sheet, shown.stream().map(looks::of).toList());
        int height = floor + legend.height(plan.width());
        columns(floor, height);
        routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> look(route).layer())
                        .thenComparingInt(route -> route.wire.index))
                .forEach(this::arrow);
        boxes();
        marks(routes, floor);
        legend.draw(pen, floor, plan.width());
        return new Drawing(
                id,
                switch (sheet) {
                    case DOCUMENT -> "pic-analysis pic-document";
                    case HAND -> "pic-analysis pic-hand";
                    default -> "pic-analysis";
                },
                words.title(),
                PictureInWords.summary(picture, words),
                plan.width(),
                height,
                pen);
    }

    /** The lowest an arrow or a box comes, and some air. */
    private int floor(List<Route> routes) {
        int lowest = plan.bottom();
        for (Route route : routes) {
            for (int[] point : route.stroke.points()) {
                lowest = Math.max(lowest, point[1]);
            }
        }
        return lowest + BELOW;
    }

    private Look look(Route route) {
        return looks.of(route.wire.arrow);
    }

    private void columns(int floor, int height) {
        int width = plan.width();
        int west = plan.edge(PicturePart.INTERACTION);
        int east = plan.edge(PicturePart.SURROUNDINGS);
        int head = plan.headHeight;
        pen.draw("rect", "class", "pic-paper", "width", width, "height", height, "fill", Palette.CARD);
        pen.draw(
                "rect",
                "class",
                "pic-band",
                "x",
                west,
                "y",
                head,
                "width",
                east - west,
                "height",
                floor - head,
                "fill",
                Palette.BAND);
        pen.open("g", "class", "pic-rules", "stroke", Palette.LINE, "stroke-width", 1);
        pen.draw("path", "d", "M0 " + head + "H" + width);
        for (int edge : new int[] {west, east}) {
            if (edge > 0 && edge < width) {
                pen.draw("path", "d", "M" + edge + " 0V" + head, "stroke-dasharray", "4 3");
            }
        }
        pen.close("g");
        pen.open("g", "class", "pic-heads", "font-size", sheet.noteSize(), "fill", Palette.SOFT);
        int[] left = {24, west + 24, east + 24};
        for (PicturePart part : PicturePart.values()) {
            if (plan.shows(part)) {
                List<String> lines = Plan.headLines(words.heading(part), sheet);
                pen.lines(lines, left[part.ordinal()], 10 + sheet.noteSize(), sheet.noteSize() + 4);
            }
        }
        pen.close("g");
        if (picture.statements().isEmpty()) {
            List<String> lines = Lettering.wrap(words.empty(), sheet.textSize(), width - 200, 4);
            pen.lines(
                    lines,
                    width / 2,
                    head + 70,
                    sheet.textSize() + 6,
                    "class",
                    "pic-empty",
                    "text-anchor",
                    "middle",
                    "font-size",
                    sheet.textSize(),
                    "fill",
                    Palette.SOFT);
        }
    }

    private void arrow(Route route) {
        Look look = look(route);
        PictureArrow arrow = route.wire.arrow;
        pen.open(
                "g",
                "class",
                "pic-arrow " + look.classes() + (arrow.dissent() == null ? "" : " pic-contested"),
                "data-from",
                arrow.from(),
                "data-to",
                arrow.to(),
                "data-sign",
                arrow.strengthens() ? "+" : "-");
        List<Object> line = new ArrayList<>(List.of(
                "class",
                "pic-line",
                "d",
                route.stroke.path(),
                "fill",
                "none",
                "stroke",
                look.colour(),
                "stroke-width",
                look.thickness()));
        String dashes = look.dashes();
        if (dashes != null) {
            line.addAll(List.of("stroke-dasharray", dashes));
        }
        pen.draw("path", line.toArray());
        pen.draw("path", "class", "pic-head", "d", head(route, look), "fill", look.colour());
        pen.close("g");
    }

    private static String head(Route route, Look look) {
        int length = look.thickness() > 2 ? 11 : 9;
        int half = look.thickness() > 2 ? 6 : 5;
        int[] tip = route.tip;
        int[] way = route.direction;
        int baseX = tip[0] - length * way[0];
        int baseY = tip[1] - length * way[1];
        return "M" + tip[0] + " " + tip[1]
                + "L" + (baseX - half * way[1]) + " " + (baseY - half * way[0])
                + "L" + (baseX + half * way[1]) + " " + (baseY + half * way[0]) + "Z";
    }

    private void boxes() {
        Set<String> circling = new HashSet<>();
        for (PictureArrow arrow : picture.highlightedArrows()) {
            circling.add(arrow.from());
            circling.add(arrow.to());
        }
        int number = 0;
        for (PictureStatement statement : picture.shownStatements()) {
            Spot spot = plan.spot(statement.id());
            if (spot.box != null) {
                String name = id + "-s" + number++;
                new BoxDrawing(pen, spot.box, plan.boxLeft(spot.column), spot.top())
                        .draw(name, circling.contains(statement.id()));
            }
        }
    }

    private void marks(List<Route> routes, int floor) {
        List<Rect> boxes = picture.shownStatements().stream()
                .map(statement -> {
                    Spot spot = plan.spot(statement.id());
                    return new Rect(plan.boxLeft(spot.column), spot.top(), plan.boxWidth, spot.height());
                })
                .toList();
        Rect within = new Rect(2, plan.headHeight + 2, plan.width() - 4, floor - plan.headHeight - 4);
        Marks marks = new Marks(within, boxes, routes);
        ArrowMarks onArrows = new ArrowMarks(pen, marks, sheet);
        pen.open("g", "class", "pic-marks");
        for (Route route : routes) {
            onArrows.draw(route, look(route));
        }
        badges(marks, routes);
        pen.close("g");
    }

    private void badges(Marks marks, List<Route> routes) {
        Map<PictureArrow, Route> drawn = new HashMap<>();
        routes.forEach(route -> drawn.put(route.wire.arrow.key(), route));
        Map<Route, Integer> uses = new HashMap<>();
        for (PictureCircle circle : picture.circles()) {
            circle.arrows().stream()
                    .filter(drawn::containsKey)
                    .forEach(arrow -> uses.merge(drawn.getOrDefault(arrow, routes.getFirst()), 1, Integer::sum));
        }
        for (int i : highlightedFirst()) {
            PictureCircle circle = picture.circles().get(i);
            String label = circle.label();
            List<Route> own = routes.stream()
                    .filter(route -> circle.arrows().contains(route.wire.arrow.key()))
                    .toList();
            if (label == null || label.isBlank() || own.isEmpty()) {
                continue;
            }
            // a long name is cut, never the question behind it: without its mark it would predict
            String name = Lettering.wrap(label, sheet.noteSize(), circle.falls() ? 160 : 220, 1)
                    .getFirst();
            String badge = circle.falls() ? name + " · " + words.marks().falls() : name;
            int width = Lettering.width(badge, sheet.noteSize(), true) + 24;
            marks.beside(own, width + width % 2, BADGE_HEIGHT, route -> 2.5 * (uses.getOrDefault(route, 1) - 1))
                    .ifPresent(place -> badge(place, badge, i));
        }
    }

    private List<Integer> highlightedFirst() {
        List<Integer> order = new java.util.ArrayList<>();
        Integer chosen = picture.highlighted();
        if (chosen != null) {
            order.add(chosen);
        }
        for (int i = 0; i < picture.circles().size(); i++) {
            if (chosen == null || chosen != i) {
                order.add(i);
            }
        }
        return order;
    }

    private void badge(Rect place, String label, int number) {
        Integer chosen = picture.highlighted();
        PictureCircle circle = picture.circles().get(number);
        Look look = circle.falls() ? Look.FALLING : Look.of(circle.character());
        boolean quiet = chosen != null && chosen != number;
        pen.open("g", "class", "pic-badge " + look.kind() + (quiet ? " pic-quiet" : ""), "data-circle", number);
        List<Object> frame = new ArrayList<>(List.of(
                "x",
                place.x(),
                "y",
                place.y(),
                "width",
                place.width(),
                "height",
                place.height(),
                "rx",
                place.height() / 2,
                "fill",
                circle.falls() ? Palette.CARD : quiet ? Palette.SOFT : look.colour()));
        if (circle.falls()) {
            frame.addAll(List.of("stroke", Palette.SOFT, "stroke-width", 1, "stroke-dasharray", "5 4"));
        }
        pen.draw("rect", frame.toArray());
        pen.say(
                "text",
                label,
                "x",
                place.x() + place.width() / 2,
                "y",
                place.y() + place.height() / 2 + 5,
                "text-anchor",
                "middle",
                "font-size",
                sheet.noteSize(),
                "font-weight",
                "bold",
                "fill",
                circle.falls() ? Palette.SOFT : Palette.CARD);
        pen.close("g");
    }
}
