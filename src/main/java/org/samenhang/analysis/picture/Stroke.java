package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.List;

/** A line as it is drawn: the path for SVG in whole numbers, and the points it passes, to see what it touches. */
final class Stroke {

    private final StringBuilder path = new StringBuilder();
    private final List<int[]> points = new ArrayList<>();

    /** Through these corners, each rounded off as far as its sides allow. */
    static Stroke through(List<int[]> corners, int radius) {
        Stroke stroke = new Stroke();
        stroke.append(corners, radius);
        return stroke;
    }

    /** Goes on from where the line is, which counts as the corner before the first. */
    void append(List<int[]> more, int radius) {
        List<int[]> corners = new ArrayList<>();
        if (points.isEmpty()) {
            moveTo(more.getFirst());
        } else {
            corners.add(points.getLast());
        }
        corners.addAll(more);
        for (int i = 1; i < corners.size() - 1; i++) {
            int[] before = corners.get(i - 1);
            int[] corner = corners.get(i);
            int[] after = corners.get(i + 1);
            int r = Math.min(radius, Math.min(length(before, corner) / 2, length(corner, after) / 2));
            if (r < 2) {
                lineTo(corner);
            } else {
                lineTo(toward(corner, before, r));
                bend(corner, toward(corner, after, r));
            }
        }
        lineTo(corners.getLast());
    }

    private void moveTo(int[] point) {
        path.append('M').append(point[0]).append(' ').append(point[1]);
        points.add(point);
    }

    private void lineTo(int[] point) {
        int[] last = points.getLast();
        if (last[0] != point[0] || last[1] != point[1]) {
            path.append('L').append(point[0]).append(' ').append(point[1]);
            points.add(point);
        }
    }

    /** An easy curve that leaves and arrives horizontally. */
    void glide(int[] point) {
        int[] from = points.getLast();
        int half = (from[0] + point[0]) / 2;
        path.append('C').append(half).append(' ').append(from[1]);
        path.append(' ').append(half).append(' ').append(point[1]);
        path.append(' ').append(point[0]).append(' ').append(point[1]);
        for (int i = 1; i <= 8; i++) {
            double t = i / 8.0;
            double ease = t * t * (3 - 2 * t);
            // both control points stand half way: 3(1-t)²t/2 + 3(1-t)t²/2 + t³
            double along = 1.5 * t * (1 - t) + t * t * t;
            double x = from[0] + (point[0] - from[0]) * along;
            points.add(new int[] {(int) Math.round(x), (int) Math.round(from[1] + (point[1] - from[1]) * ease)});
        }
    }

    private void bend(int[] corner, int[] end) {
        int[] from = points.getLast();
        path.append('Q').append(corner[0]).append(' ').append(corner[1]);
        path.append(' ').append(end[0]).append(' ').append(end[1]);
        points.add(new int[] {(from[0] + 2 * corner[0] + end[0]) / 4, (from[1] + 2 * corner[1] + end[1]) / 4});
        points.add(end);
    }

    String path() {
        return path.toString();
    }

    List<int[]> points() {
        return points;
    }

    private static int length(int[] a, int[] b) {
        return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
    }

    private static int[] toward(int[] from, int[] to, int distance) {
        return new int[] {
            from[0] + Integer.signum(to[0] - from[0]) * distance, from[1] + Integer.signum(to[1] - from[1]) * distance
        };
    }
}
