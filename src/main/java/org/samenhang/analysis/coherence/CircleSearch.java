package org.samenhang.analysis.coherence;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Every elementary circuit, each once, from its first statement on, by Johnson's search (1975): a dead end is not walked into again until
 * something on its way back has opened. For circuits up to a given length a lock says how short the path must be to get back from there in
 * time (Gupta and Suzumura 2021); it starts from how far the way back is at least.
 *
 * <p>Two arrows between the same two statements are walked as one <i>step</i>; whoever takes the circuits spells out which arrows.
 */
final class CircleSearch {

    /** Takes the circuits one by one. */
    interface Taker {
        /**
         * @param steps the steps of the circuit; reused afterwards
         * @param length how many of them count
         * @return false to stop the search
         */
        boolean take(int[] steps, int length);
    }

    private final Graph graph;
    private final Steps steps;
    private final int longest;
    private final boolean bounded;
    private final Taker taker;
    private final Effort effort;
    private final int[] label;
    private final int[] lock;
    private final long[][] waiting;
    private final boolean[] onPath;
    private final int[] path;
    private final int[] taken;
    private final int[] cursor;
    private final int[] wayBack;
    private int[] relaxed = new int[64];
    private int labels;

    /** @param longest how many statements a circuit may have */
    CircleSearch(Graph graph, Steps steps, int longest, Effort effort, Taker taker) {
        this.graph = graph;
        this.steps = steps;
        this.longest = longest;
        this.effort = effort;
        this.taker = taker;
        bounded = longest < graph.size();
        int size = graph.size();
        label = new int[size];
        lock = new int[size];
        waiting = new long[size][(size + 63) / 64];
        onPath = new boolean[size];
        path = new int[size + 1];
        taken = new int[size + 1];
        cursor = new int[size + 1];
        wayBack = new int[size + 1];
    }

    /** Searches until all are found or the taker has had enough; circuits of one statement come first. */
    void run() throws Effort.Spent {
        if (longest < 1 || !takeLoops()) {
            return;
        }
        Deque<int[]> components = new ArrayDeque<>();
        int[] all = new int[graph.size()];
        Arrays.setAll(all, statement -> statement);
        split(all, 0, components);
        while (!components.isEmpty()) {
            int[] component = components.pop();
            int mark = ++labels;
            for (int statement : component) {
                label[statement] = mark;
                lock[statement] = longest;
                Arrays.fill(waiting[statement], 0);
            }
            if (!searchFrom(component[0], mark)) {
                return;
            }
            split(component, 1, components);
        }
    }

    private boolean takeLoops() {
        for (int step : steps.loops) {
            taken[0] = step;
            if (!taker.take(taken, 1)) {
                return false;
            }
        }
        return true;
    }

    /** Splits what is left of a component, without its first members, into components that hold circuits. */
    private void split(int[] members, int skipped, Deque<int[]> components) {
        boolean[] present = new boolean[graph.size()];
        for (int at = skipped; at < members.length; at++) {
            present[members[at]] = true;
        }
        int[] labelled = Components.of(graph, present, steps.noLoops);
        int[] count = new int[graph.size()];
        for (int member : members) {
            if (labelled[member] >= 0) {
                count[labelled[member]]++;
            }
        }
        int[][] parts = new int[graph.size()][];
        // the members are in order, so each part starts with its smallest
        for (int member : members) {
            int part = labelled[member];
            if (part >= 0) {
                if (parts[part] == null) {
                    parts[part] = new int[count[part]];
                    count[part] = 0;
                    components.push(parts[part]);
                }
                parts[part][count[part]++] = member;
            }
        }
    }

    private boolean searchFrom(int root, int mark) throws Effort.Spent {
        if (bounded) {
            lockWhatIsTooFar(root, mark);
        }
        int depth = 0;
        enter(root, depth);
        while (depth >= 0) {
            int here = path[depth];
            int[] onward = steps.out[here];
            boolean deeper = false;
            effort.spend(2);
            while (!deeper && cursor[depth] < onward.length) {
                int step = onward[cursor[depth]++];
                int there = steps.to[step];
                if (label[there] != mark) {
                    continue;
                }
                taken[depth] = step;
                if (there == root) {
                    if (!taker.take(taken, depth + 1)) {
                        return false;
                    }
                    wayBack[depth] = 1;
                } else if (depth + 1 < lock[there]) {
                    enter(there, ++depth);
                    deeper = true;
                }
            }
            if (!deeper) {
                leave(here, depth, mark);
                depth--;
            }
        }
        return true;
    }

    /** A statement may only be entered while the path leaves room for the shortest way back. */
    private void lockWhatIsTooFar(int root, int mark) {
        int[] queue = new int[graph.size()];
        boolean[] seen = new boolean[graph.size()];
        int[] far = new int[graph.size()];
        int head = 0;
        int tail = 0;
        queue[tail++] = root;
        seen[root] = true;
        while (head < tail) {
            int here = queue[head++];
            lock[here] = longest - far[here] + 1;
            for (int arrow : graph.in[here]) {
                int before = graph.from[arrow];
                if (label[before] == mark && !seen[before]) {
                    seen[before] = true;
                    far[before] = far[here] + 1;
                    queue[tail++] = before;
                }
            }
        }
    }

    private void enter(int statement, int depth) {
        path[depth] = statement;
        cursor[depth] = 0;
        wayBack[depth] = longest;
        lock[statement] = bounded && depth > 0 ? depth + 1 : 0;
        onPath[statement] = true;
    }

    private void leave(int statement, int depth, int mark) throws Effort.Spent {
        onPath[statement] = false;
        int back = wayBack[depth];
        if (depth > 0) {
            wayBack[depth - 1] = Math.min(wayBack[depth - 1], back + 1);
        }
        if (back < longest) {
            relax(statement, back);
        } else {
            effort.spend(steps.out[statement].length);
            for (int step : steps.out[statement]) {
                int there = steps.to[step];
                if (label[there] == mark) {
                    waiting[there][statement >> 6] |= 1L << statement;
                }
            }
        }
    }

    /** Opens what waited for this statement, as far as the way back that was found is of use to it. */
    private void relax(int first, int firstBack) throws Effort.Spent {
        int depth = 0;
        push(depth++, first, bounded ? firstBack : 0);
        while (depth > 0) {
            depth--;
            int statement = relaxed[2 * depth];
            int back = relaxed[2 * depth + 1];
            if (lock[statement] >= longest - back + 1) {
                continue;
            }
            lock[statement] = longest - back + 1;
            long[] words = waiting[statement];
            effort.spend(words.length);
            for (int word = 0; word < words.length; word++) {
                for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                    int before = (word << 6) + Long.numberOfTrailingZeros(bits);
                    if (!onPath[before]) {
                        push(depth++, before, bounded ? back + 1 : 0);
                    }
                }
                if (!bounded) {
                    words[word] = 0;
                }
            }
        }
    }

    private void push(int depth, int statement, int back) {
        if (2 * depth + 1 >= relaxed.length) {
            relaxed = Arrays.copyOf(relaxed, relaxed.length * 2);
        }
        relaxed[2 * depth] = statement;
        relaxed[2 * depth + 1] = back;
    }
}
