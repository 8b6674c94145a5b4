package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arrows of a graph with those between the same two statements taken together, which can only be two: one of each sign. */
final class Steps {

    /** Per step its first arrow; when it is double the second is the next one. */
    final int[] first;

    final boolean[] isDouble;
    final int[] to;
    /** Per statement the steps from it to others. */
    final int[][] out;
    /** The steps from a statement to itself. */
    final int[] loops;
    /** Per arrow whether it leads to another statement. */
    final boolean[] noLoops;

    Steps(Graph graph) {
        int arrows = graph.arrows();
        first = new int[arrows];
        isDouble = new boolean[arrows];
        to = new int[arrows];
        noLoops = new boolean[arrows];
        List<Integer> own = new ArrayList<>();
        out = new int[graph.size()][];
        int steps = 0;
        for (int statement = 0; statement < graph.size(); statement++) {
            int[] onward = new int[graph.out[statement].length];
            int count = 0;
            int before = -1;
            for (int arrow : graph.out[statement]) {
                int target = graph.to[arrow];
                noLoops[arrow] = target != statement;
                if (target == before) {
                    isDouble[steps - 1] = true;
                    continue;
                }
                before = target;
                first[steps] = arrow;
                to[steps] = target;
                if (target == statement) {
                    own.add(steps);
                } else {
                    onward[count++] = steps;
                }
                steps++;
            }
            out[statement] = Arrays.copyOf(onward, count);
        }
        loops = own.stream().mapToInt(Integer::intValue).toArray();
    }
}
