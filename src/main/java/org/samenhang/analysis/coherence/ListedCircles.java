package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The vicious circles of a list, reduced to those that matter: whoever touches a circle also touches what contains it. */
final class ListedCircles implements Untouched {

    /** Reducing only saves work, so it stops where it would become work itself. */
    private static final long WORTHWHILE = 20_000_000;

    private final List<int[]> circles;

    /** @param circles per circle its elements that may be chosen, in order; none of them empty */
    ListedCircles(List<int[]> circles, int elements) {
        this.circles = reduced(circles, elements);
    }

    @Override
    public List<int[]> by(boolean[] chosen, Effort effort) throws Effort.Spent {
        List<int[]> missed = new ArrayList<>();
        boolean[] touched = chosen.clone();
        long steps = chosen.length;
        for (int[] circle : circles) {
            steps += circle.length;
            if (isMissed(circle, touched)) {
                missed.add(circle);
                for (int element : circle) {
                    touched[element] = true;
                }
            }
        }
        effort.spend(steps);
        return missed;
    }

    /** Looks elsewhere when nothing in the list is missed. */
    Untouched andThen(Untouched elsewhere) {
        return (chosen, effort) -> {
            List<int[]> missed = by(chosen, effort);
            return missed.isEmpty() ? elsewhere.by(chosen, effort) : missed;
        };
    }

    private static boolean isMissed(int[] circle, boolean[] touched) {
        for (int element : circle) {
            if (touched[element]) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> reduced(List<int[]> circles, int elements) {
        List<int[]> bySize = distinct(circles);
        bySize.sort(Comparator.comparingInt(circle -> circle.length));
        List<int[]> kept = new ArrayList<>();
        // a contained circle is found under its first element
        List<List<int[]>> shorter = new ArrayList<>();
        for (int element = 0; element < elements; element++) {
            shorter.add(new ArrayList<>());
        }
        long left = WORTHWHILE;
        boolean[] member = new boolean[elements];
        for (int[] circle : bySize) {
            mark(member, circle, true);
            boolean contains = false;
            for (int at = 0; at < circle.length && !contains && left > 0; at++) {
                for (int[] other : shorter.get(circle[at])) {
                    left -= other.length;
                    if (other.length < circle.length && isWithin(other, member)) {
                        contains = true;
                        break;
                    }
                }
            }
            mark(member, circle, false);
            if (!contains) {
                kept.add(circle);
                shorter.get(circle[0]).add(circle);
            }
        }
        return kept;
    }

    private static void mark(boolean[] member, int[] circle, boolean value) {
        for (int element : circle) {
            member[element] = value;
        }
    }

    private static boolean isWithin(int[] other, boolean[] member) {
        for (int element : other) {
            if (!member[element]) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> distinct(List<int[]> circles) {
        record Elements(int[] of) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Elements elements && Arrays.equals(of, elements.of);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(of);
            }
        }
        Set<Elements> seen = new HashSet<>();
        List<int[]> distinct = new ArrayList<>();
        for (int[] circle : circles) {
            if (seen.add(new Elements(circle))) {
                distinct.add(circle);
            }
        }
        return distinct;
    }
}
