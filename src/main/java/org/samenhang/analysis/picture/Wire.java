package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;

/** An arrow on its way from box to box. */
final class Wire {

    final PictureArrow arrow;
    final Spot from;
    final Spot to;

    /** In a circle: kept short and straight before others. */
    final boolean circling;

    /** Its way through the columns between, in the order of the arrow. */
    final List<Spot> lanes = new ArrayList<>();

    final List<Leg> legs = new ArrayList<>();

    /** Runs straight between neighbours in a column, at this x. */
    int stackedX;

    /** As given, from 0. */
    final int index;

    Wire(int index, PictureArrow arrow, Spot from, Spot to, boolean circling) {
        this.index = index;
        this.arrow = arrow;
        this.from = from;
        this.to = to;
        this.circling = circling;
        int step = Integer.signum(to.column - from.column);
        for (int column = from.column + step; step != 0 && column != to.column; column += step) {
            lanes.add(Spot.lane(column));
        }
    }

    boolean isLoop() {
        return from == to;
    }

    boolean inColumn() {
        return from != to && from.column == to.column;
    }

    boolean isStacked() {
        return inColumn() && legs.isEmpty();
    }

    boolean isMarked() {
        return !arrow.strengthens()
                || arrow.doubted()
                || arrow.dissent() != null
                || arrow.marking().tag() != null;
    }
}
