package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a column: the box of a statement, or the lane in which an arrow passes through the middle column. */
final class Spot {

    final int column;
    final int asGiven;
    final @Nullable Box box;

    /** Order in the column, top first. */
    int rank;

    int centre;
    final List<Tie> within = new ArrayList<>();
    final List<Tie> toWest = new ArrayList<>();
    final List<Tie> toEast = new ArrayList<>();
    final List<Port> west = new ArrayList<>();
    final List<Port> east = new ArrayList<>();

    Spot(int column, int asGiven, @Nullable Box box) {
        this.column = column;
        this.asGiven = asGiven;
        this.box = box;
    }

    boolean isLane() {
        return box == null;
    }

    int height() {
        return box == null ? 0 : box.height();
    }

    int top() {
        return centre - height() / 2;
    }

    int bottom() {
        return top() + height();
    }

    List<Port> ports(boolean onEast) {
        return onEast ? east : west;
    }

    static void tie(Spot one, Spot other, int weight) {
        one.ties(other.column).add(new Tie(other, weight));
        other.ties(one.column).add(new Tie(one, weight));
    }

    private List<Tie> ties(int otherColumn) {
        return otherColumn == column ? within : otherColumn < column ? toWest : toEast;
    }

    /** That an arrow joins this spot with another; heavier where it should be short. */
    record Tie(Spot other, int weight) {}
}
