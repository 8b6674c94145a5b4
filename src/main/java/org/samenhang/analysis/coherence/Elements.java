package org.samenhang.analysis.coherence;

import java.util.Arrays;

/** A set of elements, once as a mark per element and once as a list in order. */
final class Elements {

    private Elements() {}

    static int[] of(boolean[] marks) {
        int[] elements = new int[marks.length];
        int count = 0;
        for (int element = 0; element < marks.length; element++) {
            if (marks[element]) {
                elements[count++] = element;
            }
        }
        return Arrays.copyOf(elements, count);
    }
}
