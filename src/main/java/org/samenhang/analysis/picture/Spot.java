package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a column: the box of a statement, or the lane in which an arrow passes through on its way. */
final class Spot {

    final int column;

    /** The row of a box; lanes have none. */
    final int row;

    final @Nullable Box box;

    /** Order in the column, top first. */
    int rank;

    int centre;
    final List<Port> west = new ArrayList<>();
    final List<Port> east = new ArrayList<>();

    Spot(int column, int row, @Nullable Box box) {
        this.column = column;
        this.row = row;
        this.box = box;
    }

    static Spot lane(int column) {
        return new Spot(column, -1, null);
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
}
