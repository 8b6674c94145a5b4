package org.samenhang.analysis.picture;

/** Where a leg of an arrow meets the side of a box (or the end of a lane). */
final class Port {

    final Spot spot;
    final boolean onEast;
    final Leg leg;
    int y;

    /** Set once it was brought level with the port at the other end. */
    boolean settled;

    Port(Spot spot, boolean onEast, Leg leg) {
        this.spot = spot;
        this.onEast = onEast;
        this.leg = leg;
    }

    Port far() {
        return leg.start == this ? leg.end : leg.start;
    }
}
