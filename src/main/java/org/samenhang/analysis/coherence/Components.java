package org.samenhang.analysis.coherence;

import java.util.Arrays;

/**
 * Strongly connected components (Tarjan 1972), without recursion: statements that can each be reached from the other. A circle lies
 * within one component.
 */
final class Components {

    /** The label of what was left out, or lies in no circle. */
    static final int NONE = -1;

    private final Graph graph;
    private final boolean[] statements;
    private final boolean[] arrows;
    private final int[] label;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int opened;
    private int clock;
    private int labels;

    private Components(Graph graph, boolean[] statements, boolean[] arrows) {
        this.graph = graph;
        this.statements = statements;
        this.arrows = arrows;
        int size = graph.size();
        label = new int[size];
        seen = new int[size];
        low = new int[size];
        next = new int[size];
        path = new int[size];
        open = new int[size];
        Arrays.fill(label, NONE);
    }

    /**
     * Per statement the label of its component, or {@link #NONE} when no circle can pass through it.
     *
     * @param statements which statements take part
     * @param arrows which arrows take part
     */
    static int[] of(Graph graph, boolean[] statements, boolean[] arrows) {
        Components components = new Components(graph, statements, arrows);
        for (int statement = 0; statement < graph.size(); statement++) {
            if (statements[statement] && components.seen[statement] == 0) {
                components.explore(statement);
            }
        }
        return components.label;
    }

    private void explore(int start) {
        int depth = 0;
        enter(path, depth, start);
        while (depth >= 0) {
            int here = path[depth];
            int[] out = graph.out[here];
            if (next[here] < out.length) {
                int arrow = out[next[here]++];
                int there = graph.to[arrow];
                if (!arrows[arrow] || !statements[there]) {
                    continue;
                }
                if (seen[there] == 0) {
                    enter(path, ++depth, there);
                } else if (seen[there] > 0) {
                    low[here] = Math.min(low[here], seen[there]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[here]);
                }
                if (low[here] == seen[here]) {
                    close(here);
                }
            }
        }
    }

    private void enter(int[] path, int depth, int statement) {
        path[depth] = statement;
        seen[statement] = ++clock;
        low[statement] = clock;
        open[opened++] = statement;
    }

    private void close(int root) {
        boolean circle = open[opened - 1] != root || worksOnItself(root);
        int member;
        do {
            member = open[--opened];
            seen[member] = -1;
            label[member] = circle ? labels : NONE;
        } while (member != root);
        labels++;
    }

    private boolean worksOnItself(int statement) {
        for (int arrow : graph.out[statement]) {
            if (graph.to[arrow] == statement && arrows[arrow]) {
                return true;
            }
        }
        return false;
    }
}
