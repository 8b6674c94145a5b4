package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The vicious circles of a list, reduced to those that matter: whoever touches a circle also touches what contains it. */
final class ListedCircles implements Untouched {

    /** Reducing only saves work, so it stops where it would become work itself. */
    private static final long WORTHWHILE = 20_000_000;

    /** Once one is missed, how much further to look for others that share nothing with it. */
    private static final int ENOUGH = 5_000;

    private final List<int[]> all;
    private final int elements;
    private List<int[]> reduced = List.of();

    /** @param circles per circle its elements that may be chosen, in order; none of them empty */
    ListedCircles(List<int[]> circles, int elements) {
        all = circles;
        this.elements = elements;
    }

    /** Every circle, the shorter first. */
    List<int[]> all() {
        return all;
    }

    /** Those that matter; not worked out until they are asked for. */
    private List<int[]> reduced() {
        if (reduced.isEmpty() && !all.isEmpty()) {
            reduced = reduced(all, elements);
        }
        return reduced;
    }

    @Override
    public List<int[]> by(boolean[] chosen, Effort effort) throws Effort.Spent {
        List<int[]> circles = reduced();
        List<int[]> missed = new ArrayList<>();
        boolean[] touched = chosen.clone();
        int last = circles.size();
        for (int at = 0; at < last; at++) {
            int[] circle = circles.get(at);
            int touch = firstOf(circle, touched);
            effort.spend(1L + touch);
            if (touch == circle.length) {
                if (missed.isEmpty()) {
                    last = Math.min(last, at + ENOUGH);
                }
                missed.add(circle);
                for (int element : circle) {
                    touched[element] = true;
                }
            }
        }
        return missed;
    }

    private static int firstOf(int[] circle, boolean[] touched) {
        int at = 0;
        while (at < circle.length && !touched[circle[at]]) {
            at++;
        }
        return at;
    }

    private static List<int[]> reduced(List<int[]> circles, int elements) {
        List<int[]> bySize = distinct(circles);
        // neighbours in text order are much alike, and teach less
        Collections.shuffle(bySize, new Random(circles.size()));
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
