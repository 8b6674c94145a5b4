package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arrow on its way from box to box. */
final class Wire {

    final PictureArrow arrow;
    final Spot from;
    final Spot to;

    /** In a circle: kept short and straight before others. */
    final boolean circling;

    /** The lane through the middle column, for an arrow between the outer columns. */
    final @Nullable Spot lane;

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
        this.lane = Math.abs(from.column - to.column) == 2 ? new Spot(1, Integer.MAX_VALUE, null) : null;
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
        return !arrow.strengthens() || arrow.doubted();
    }
}
