package org.samenhang.analysis.picture;

/** The part of an arrow that runs through one gutter: along the first port's height, up or down on a track, along the second's. */
final class Leg {

    final Wire wire;
    final Port start;
    final Port end;

    /** Which track of the gutter, from the left. */
    int track;

    /** Where the vertical part runs. */
    int x;

    /** The leg of this wire from a side of one spot to a side of another; both get their port. */
    Leg(Wire wire, Spot from, boolean fromEast, Spot to, boolean toEast) {
        this.wire = wire;
        this.start = new Port(from, fromEast, this);
        this.end = new Port(to, toEast, this);
        from.ports(fromEast).add(start);
        to.ports(toEast).add(end);
        wire.legs.add(this);
    }

    /** 0 outside the first column; each lies left of the column with its number. */
    int gutter() {
        return start.onEast ? start.spot.column + 1 : start.spot.column;
    }

    boolean isBracket() {
        return start.onEast == end.onEast;
    }

    boolean isStraight() {
        return !isBracket() && start.y == end.y;
    }

    int top() {
        return Math.min(start.y, end.y);
    }

    int bottom() {
        return Math.max(start.y, end.y);
    }

    /** Comes nearer than {@code room} to the other, seen from the side. */
    boolean overlaps(Leg other, int room) {
        return top() - room < other.bottom() && other.top() - room < bottom();
    }
}
