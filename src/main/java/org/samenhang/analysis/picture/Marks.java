package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds room for what stands on or beside the arrows: the minus, the question mark, the badges of the circles. */
final class Marks {

    private static final double FORBIDDEN = 10_000;
    private static final int BESIDE = 9;
    private static final int FROM_START = 12;
    private static final int FROM_TIP = 24;

    private final Rect sheet;
    private final Squares<Rect> taken = new Squares<>();
    private final Squares<Line> lines = new Squares<>();

    /** A straight piece of an arrow. */
    private record Line(Route route, int[] from, int[] to) {}

    Marks(Rect sheet, List<Rect> boxes, List<Route> routes) {
        this.sheet = sheet;
        boxes.forEach(this::take);
        for (Route route : routes) {
            List<int[]> points = route.stroke.points();
            for (int i = 1; i < points.size(); i++) {
                Line line = new Line(route, points.get(i - 1), points.get(i));
                lines.put(Rect.between(line.from, line.to), line);
            }
        }
    }

    /** The best place on the arrow for a mark of this radius; near its middle, on no other arrow if that can be. */
    int[] on(Route route, int radius) {
        return on(route, radius, radius);
    }

    /** The best place on the arrow for a label of this half width and height. */
    int[] on(Route route, int halfWidth, int halfHeight) {
        List<int[]> samples = samples(route, 5);
        int middle = samples.size() / 2;
        int[] best = samples.get(middle);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < samples.size(); i++) {
            int[] at = samples.get(i);
            double cost =
                    blocked(Rect.around(at[0], at[1], halfWidth, halfHeight)) * FORBIDDEN + Math.abs(i - middle) * 0.4;
            if (cost < least) {
                cost += 20 * crossing(Rect.around(at[0], at[1], halfWidth + 2, halfHeight + 2), List.of(route));
            }
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        take(Rect.around(best[0], best[1], halfWidth, halfHeight));
        return best;
    }

    /** Room for a badge beside the arrows of a circle; none where it would hide something people need to read. */
    Optional<Rect> beside(List<Route> circle, int width, int height, ToDoubleFunction<Route> shared) {
        int[] centre = centre(circle);
        record Place(Rect rect, double cost) {}
        List<Place> places = new ArrayList<>();
        for (Route route : circle) {
            double begin = shared.applyAsDouble(route);
            for (int[] at : samples(route, 12)) {
                int right = width / 2 + BESIDE;
                int down = height / 2 + BESIDE;
                for (int[] shift : new int[][] {{0, 0}, {right, 0}, {-right, 0}, {0, down}, {0, -down}}) {
                    Rect rect = Rect.around(at[0] + shift[0], at[1] + shift[1], width / 2, height / 2);
                    double far = Math.hypot(rect.x() + width / 2.0 - centre[0], rect.y() + height / 2.0 - centre[1]);
                    places.add(new Place(rect, begin + far * 0.03));
                }
            }
        }
        places.sort(Comparator.comparingDouble(Place::cost));
        Rect best = null;
        double least = FORBIDDEN;
        for (Place place : places) {
            if (place.cost() >= least) {
                break;
            }
            if (blocked(place.rect()) > 0) {
                continue;
            }
            double cost = place.cost() + 14 * crossing(airy(place.rect()), circle) + 7 * crossed(place.rect(), circle);
            if (cost < least) {
                least = cost;
                best = place.rect();
            }
        }
        if (best != null) {
            take(best);
        }
        return Optional.ofNullable(best);
    }

    private int blocked(Rect rect) {
        if (!sheet.holds(rect)) {
            return 2;
        }
        Rect airy = airy(rect);
        return taken.near(airy).stream().anyMatch(airy::meets) ? 1 : 0;
    }

    private void take(Rect rect) {
        taken.put(rect, rect);
    }

    private static Rect airy(Rect rect) {
        return new Rect(rect.x() - 3, rect.y() - 3, rect.width() + 6, rect.height() + 6);
    }

    private long crossing(Rect rect, List<Route> own) {
        return passing(rect).filter(route -> !own.contains(route)).count();
    }

    private long crossed(Rect rect, List<Route> own) {
        return passing(rect).filter(own::contains).count();
    }

    /** The arrows that may pass through, each once. */
    private Stream<Route> passing(Rect rect) {
        return lines.near(rect).stream()
                .filter(line -> rect.meetsLine(line.from, line.to))
                .map(Line::route)
                .distinct();
    }

    private static int[] centre(List<Route> circle) {
        long x = 0;
        long y = 0;
        for (Route route : circle) {
            x += route.tip[0];
            y += route.tip[1];
        }
        return new int[] {(int) (x / circle.size()), (int) (y / circle.size())};
    }

    /** Points along the arrow, its ends left free where it is long enough. */
    private static List<int[]> samples(Route route, int step) {
        List<int[]> samples = new ArrayList<>();
        List<int[]> points = route.stroke.points();
        for (int i = 1; i < points.size(); i++) {
            int[] a = points.get(i - 1);
            int[] b = points.get(i);
            int parts = Math.max(1, (int) Math.hypot(b[0] - a[0], b[1] - a[1]) / step);
            for (int part = 0; part < parts; part++) {
                samples.add(new int[] {a[0] + (b[0] - a[0]) * part / parts, a[1] + (b[1] - a[1]) * part / parts});
            }
        }
        samples.add(points.getLast());
        int fromStart = FROM_START / step;
        int fromTip = FROM_TIP / step;
        return samples.size() > fromStart + fromTip + 2
                ? samples.subList(fromStart, samples.size() - fromTip)
                : samples.subList(samples.size() / 2, samples.size() / 2 + 1);
    }
}
