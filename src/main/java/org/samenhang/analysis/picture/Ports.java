package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where on the sides of the boxes the arrows leave and arrive: in an order that avoids crossings, and level where that can be. */
final class Ports {

    private static final int FROM_CORNER = 10;
    private static final int WIDEST_STEP = 18;
    private static final int ROOM = 8;

    private Ports() {}

    /** Spreads the ports of every spot over its sides. */
    static void spread(List<List<Spot>> columns) {
        for (List<Spot> column : columns) {
            for (Spot spot : column) {
                spread(spot, spot.west);
                spread(spot, spot.east);
            }
        }
    }

    private static void spread(Spot spot, List<Port> ports) {
        ports.sort(Comparator.comparingInt(Ports::group).thenComparingInt(Ports::within));
        int count = ports.size();
        int usable = Math.max(0, spot.height() - 2 * FROM_CORNER);
        int step = count < 2 ? 0 : Math.min(WIDEST_STEP, usable / (count - 1));
        int y = spot.centre - step * (count - 1) / 2;
        for (Port port : ports) {
            port.settled = false;
            port.y = y;
            y += step;
        }
    }

    /** Brackets that go up leave on top, those that go down below, the others between. */
    private static int group(Port port) {
        if (!port.leg.isBracket()) {
            return 1;
        }
        return port.far().spot.centre < port.spot.centre ? 0 : 2;
    }

    private static int within(Port port) {
        int far = port.far().spot.centre * 64;
        int twin = port.leg.wire.index % 64;
        return switch (group(port)) {
            case 0 -> -far + twin;
            case 1 -> far + twin;
            default -> -far - twin;
        };
    }

    /** Brings both ends of an arrow to one height where both sides have the room, circles first. */
    static void levelAll(List<List<Spot>> columns, List<Wire> wires) {
        List<Leg> legs = new ArrayList<>();
        wires.forEach(wire -> legs.addAll(wire.legs));
        legs.removeIf(Leg::isBracket);
        legs.sort(Comparator.comparing((Leg leg) -> !leg.wire.circling)
                .thenComparingInt(leg -> leg.bottom() - leg.top())
                .thenComparingInt(leg -> leg.wire.index));
        level(columns, legs);
        // what was moved may have made room for others
        level(columns, legs);
    }

    private static void level(List<List<Spot>> columns, Iterable<Leg> legs) {
        for (Leg leg : legs) {
            int[] one = reach(columns, leg.start);
            int[] other = reach(columns, leg.end);
            int low = Math.max(one[0], other[0]);
            int high = Math.min(one[1], other[1]);
            if (low <= high) {
                int y = Math.clamp((leg.start.y + leg.end.y) / 2, low, high);
                move(leg.start, y);
                move(leg.end, y);
            }
        }
    }

    private static void move(Port port, int y) {
        port.y = y;
        port.settled = true;
        if (port.spot.isLane()) {
            port.spot.centre = y;
            for (boolean east : new boolean[] {false, true}) {
                for (Port end : port.spot.ports(east)) {
                    end.y = y;
                    end.settled = true;
                }
            }
        }
    }

    /** From where to where the port may slide. */
    private static int[] reach(List<List<Spot>> columns, Port port) {
        if (port.settled) {
            return new int[] {port.y, port.y};
        }
        Spot spot = port.spot;
        if (spot.isLane()) {
            List<Spot> column = columns.get(spot.column);
            int low = spot.rank == 0 ? spot.centre - 40 : edge(column.get(spot.rank - 1), true);
            int high = spot.rank == column.size() - 1 ? spot.centre + 400 : edge(column.get(spot.rank + 1), false);
            return new int[] {Math.min(low, spot.centre), Math.max(high, spot.centre)};
        }
        List<Port> side = spot.ports(port.onEast);
        int at = side.indexOf(port);
        int low = at == 0 ? spot.top() + FROM_CORNER : side.get(at - 1).y + ROOM;
        int high = at == side.size() - 1 ? spot.bottom() - FROM_CORNER : side.get(at + 1).y - ROOM;
        return new int[] {Math.min(low, port.y), Math.max(high, port.y)};
    }

    private static int edge(Spot neighbour, boolean above) {
        int room = neighbour.isLane() ? 10 : 14;
        return above ? neighbour.bottom() + room : neighbour.top() - room;
    }
}
