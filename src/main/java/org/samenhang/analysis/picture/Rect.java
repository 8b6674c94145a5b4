package org.samenhang.analysis.picture;

/** A piece of the sheet. */
record Rect(int x, int y, int width, int height) {

    static Rect around(int x, int y, int halfWidth, int halfHeight) {
        return new Rect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    /** The least that holds both points. */
    static Rect between(int[] one, int[] other) {
        return new Rect(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1]));
    }

    boolean meets(Rect other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    boolean holds(Rect other) {
        return other.x >= x
                && other.y >= y
                && other.x + other.width <= x + width
                && other.y + other.height <= y + height;
    }

    /** Whether a short straight line may pass through; decided by its bounding box, which errs on the safe side. */
    boolean meetsLine(int[] a, int[] b) {
        return Math.min(a[0], b[0]) < x + width
                && Math.max(a[0], b[0]) > x
                && Math.min(a[1], b[1]) < y + height
                && Math.max(a[1], b[1]) > y;
    }
}
