package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;

/** An arrow drawn out: its line, and the head that touches the box it works on. */
final class Route {

    private static final int RADIUS = 16;

    final Wire wire;
    final Stroke stroke;

    /** The tip, and the direction in which it points. */
    final int[] tip;

    final int[] direction;

    private Route(Wire wire, Stroke stroke, int[] tip, int[] direction) {
        this.wire = wire;
        this.stroke = stroke;
        this.tip = tip;
        this.direction = direction;
    }

    static List<Route> all(Plan plan) {
        List<Leg> straight = new ArrayList<>();
        for (Wire wire : plan.wires) {
            wire.legs.stream().filter(Leg::isStraight).forEach(straight::add);
        }
        List<Route> routes = new ArrayList<>();
        for (Wire wire : plan.wires) {
            routes.add(
                    wire.isLoop()
                            ? loop(plan, wire)
                            : wire.isStacked() ? stacked(plan, wire) : through(plan, wire, straight));
        }
        return routes;
    }

    private static Route loop(Plan plan, Wire wire) {
        int right = plan.boxLeft(wire.to.column) + plan.boxWidth;
        int top = wire.to.top();
        int[] tip = {right - 26, top};
        List<int[]> corners = List.of(
                new int[] {right, top + 6},
                new int[] {right + 14, top + 6},
                new int[] {right + 14, top - 20},
                new int[] {right - 26, top - 20},
                beforeTip(tip, new int[] {0, 1}));
        return new Route(wire, Stroke.through(corners, 10), tip, new int[] {0, 1});
    }

    private static Route stacked(Plan plan, Wire wire) {
        boolean down = wire.from.centre < wire.to.centre;
        int x = plan.boxLeft(wire.from.column) + wire.stackedX;
        int[] direction = {0, down ? 1 : -1};
        int[] tip = {x, down ? wire.to.top() : wire.to.bottom()};
        int[] start = {x, down ? wire.from.bottom() : wire.from.top()};
        return new Route(wire, Stroke.through(List.of(start, beforeTip(tip, direction)), 0), tip, direction);
    }

    private static Route through(Plan plan, Wire wire, List<Leg> straight) {
        Port last = wire.legs.getLast().end;
        int[] direction = {last.onEast ? -1 : 1, 0};
        int[] tip = {edge(plan, last), last.y};
        Stroke stroke = new Stroke();
        List<int[]> corners = new ArrayList<>();
        Port first = wire.legs.getFirst().start;
        corners.add(new int[] {edge(plan, first), first.y});
        for (Leg leg : wire.legs) {
            Gutter gutter = plan.gutters.get(leg.gutter());
            if (leg.isStraight()) {
                continue;
            }
            if (!leg.isBracket()
                    && leg.bottom() - leg.top() < gutter.width()
                    && gutter.isAlone(leg, onGutter(straight, leg.gutter()))) {
                int way = leg.start.onEast ? 1 : -1;
                int begin = way > 0 ? gutter.left() : gutter.left() + gutter.width();
                int end = way > 0 ? gutter.left() + gutter.width() : gutter.left();
                draw(stroke, corners, new int[] {begin + way * 8, leg.start.y});
                stroke.glide(new int[] {end - way * 16, leg.end.y});
            } else {
                corners.add(new int[] {leg.x, leg.start.y});
                corners.add(new int[] {leg.x, leg.end.y});
            }
        }
        draw(stroke, corners, beforeTip(tip, direction));
        return new Route(wire, stroke, tip, direction);
    }

    private static List<Leg> onGutter(List<Leg> legs, int gutter) {
        return legs.stream().filter(leg -> leg.gutter() == gutter).toList();
    }

    private static void draw(Stroke stroke, List<int[]> corners, int[] end) {
        corners.add(end);
        stroke.append(corners, RADIUS);
        corners.clear();
    }

    private static int edge(Plan plan, Port port) {
        int left = plan.boxLeft(port.spot.column);
        return port.onEast ? left + plan.boxWidth : left;
    }

    /** The line ends inside the head, so that its blunt end does not show past the tip. */
    private static int[] beforeTip(int[] tip, int[] direction) {
        return new int[] {tip[0] - 5 * direction[0], tip[1] - 5 * direction[1]};
    }
}
