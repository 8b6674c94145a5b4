package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vicious circles found in the graph itself, where there are too many to list.
 *
 * <p>Walks are followed in the graph of (statement, more or less, whether it has met what it must): a shortest closed walk that passes no
 * statement twice is a circle. Where only walks that cross themselves close, every way round is tried, cutting off what not even a walk
 * could close; that is exact, and can take long only in maps where signs or neutral statements are tangled up.
 */
final class HiddenCircles implements Untouched {

    private final Graph graph;
    private final Choice choice;
    private final @Nullable ListedCircles listed;
    private final boolean[] vicious;

    // of the search that runs
    private Effort effort = new Effort(0);
    private boolean[] statements = {};
    private boolean[] arrows = {};
    private boolean[] mustMeet = {};
    private int[] label = {};
    private boolean aWalkClosed;

    /** @param listed all circles there are, asked where walks do not show whether there is one; null when there are too many to list */
    HiddenCircles(Graph graph, Choice choice, @Nullable ListedCircles listed) {
        this.graph = graph;
        this.choice = choice;
        this.listed = listed;
        vicious = new boolean[graph.size()];
        for (int statement = 0; statement < vicious.length; statement++) {
            vicious[statement] = graph.statements.get(statement).effect() != Effect.HELPS;
        }
    }

    @Override
    public List<int[]> by(boolean[] chosen, Effort effort) throws Effort.Spent {
        this.effort = effort;
        statements = vicious.clone();
        arrows = new boolean[graph.arrows()];
        Arrays.fill(arrows, true);
        for (int element = 0; element < chosen.length; element++) {
            if (chosen[element]) {
                close(element);
            }
        }
        int[] roots = rootsAndWhatMustBeMet();
        List<int[]> missed = easilySeen(roots);
        if (!missed.isEmpty() || Arrays.stream(roots).noneMatch(this::mayHoldACircle)) {
            return missed;
        }
        if (listed != null) {
            return listed.by(chosen, effort);
        }
        int[] circle = anyThrough(roots);
        return circle == null ? List.of() : List.of(choice.within(circle));
    }

    /** What is missed as far as shortest walks show; leaves out roots that not even a walk comes back to, until all that are left have one. */
    private List<int[]> easilySeen(int[] roots) throws Effort.Spent {
        List<int[]> missed = new ArrayList<>();
        boolean fewer = true;
        while (fewer && missed.isEmpty()) {
            fewer = false;
            relabel();
            for (int root : roots) {
                int[] circle = shortestThrough(root);
                while (circle != null) {
                    int[] elements = choice.within(circle);
                    missed.add(elements);
                    for (int element : elements) {
                        close(element);
                    }
                    relabel();
                    circle = shortestThrough(root);
                }
                if (!aWalkClosed && mayHoldACircle(root)) {
                    statements[root] = false;
                    fewer = true;
                }
            }
        }
        return missed;
    }

    /** What is chosen can't be part of a missed circle. */
    private void close(int element) {
        if (choice.ofArrows()) {
            arrows[element] = false;
        } else {
            statements[element] = false;
        }
    }

    private boolean mayHoldACircle(int root) {
        return statements[root] && label[root] != Components.NONE;
    }

    private void relabel() throws Effort.Spent {
        effort.spend(graph.size() + graph.arrows());
        label = Components.of(graph, statements, arrows);
    }

    /** A circle must hold what hinders and what may be chosen; the search starts from the fewest of the two, and must meet the other. */
    private int[] rootsAndWhatMustBeMet() {
        boolean[] hindering = new boolean[graph.size()];
        boolean[] choosable = new boolean[graph.size()];
        int hinderingCount = 0;
        int choosableCount = 0;
        for (int statement = 0; statement < hindering.length; statement++) {
            hindering[statement] = graph.statements.get(statement).effect() == Effect.HINDERS;
            choosable[statement] = choice.ofArrows() || choice.isEligible(statement);
            hinderingCount += statements[statement] && hindering[statement] ? 1 : 0;
            choosableCount += statements[statement] && choosable[statement] ? 1 : 0;
        }
        boolean fromHindering = hinderingCount <= choosableCount;
        mustMeet = fromHindering ? choosable : hindering;
        boolean[] start = fromHindering ? hindering : choosable;
        int[] roots = new int[graph.size()];
        int count = 0;
        for (int statement = 0; statement < start.length; statement++) {
            if (statements[statement] && start[statement]) {
                roots[count++] = statement;
            }
        }
        return Arrays.copyOf(roots, count);
    }

    private int state(int statement, int odd, int met) {
        return statement * 4 + odd * 2 + met;
    }

    private int met(int statement) {
        return mustMeet[statement] ? 1 : 0;
    }

    private int odd(int arrow) {
        return graph.less[arrow] ? 1 : 0;
    }

    private boolean isOpen(int arrow, int root) {
        int target = graph.to[arrow];
        return arrows[arrow] && statements[target] && label[target] == label[root];
    }

    /** The arrows of a shortest even closed walk from the root that meets what it must, if it passes no statement twice. */
    private int @Nullable [] shortestThrough(int root) throws Effort.Spent {
        aWalkClosed = false;
        if (!mayHoldACircle(root)) {
            return null;
        }
        int[] arrivedBy = new int[graph.size() * 4];
        int[] cameFrom = new int[graph.size() * 4];
        Arrays.fill(arrivedBy, -1);
        int[] queue = new int[graph.size() * 4];
        int head = 0;
        int tail = 0;
        int start = state(root, 0, met(root));
        arrivedBy[start] = Integer.MAX_VALUE;
        queue[tail++] = start;
        effort.spend(arrivedBy.length);
        while (head < tail) {
            int state = queue[head++];
            int[] onward = graph.out[state >> 2];
            effort.spend(onward.length);
            for (int arrow : onward) {
                if (!isOpen(arrow, root)) {
                    continue;
                }
                int odd = (state >> 1 & 1) ^ odd(arrow);
                int target = graph.to[arrow];
                if (target == root) {
                    if (odd == 0 && (state & 1) == 1) {
                        aWalkClosed = true;
                        int[] circle = walk(state, start, arrivedBy, cameFrom, arrow);
                        if (circle != null) {
                            return circle;
                        }
                    }
                    continue;
                }
                int next = state(target, odd, (state & 1) | met(target));
                if (arrivedBy[next] < 0) {
                    arrivedBy[next] = arrow;
                    cameFrom[next] = state;
                    queue[tail++] = next;
                }
            }
        }
        return null;
    }

    /** The walk that arrived in a state, closed by an arrow; null when it passes a statement twice. */
    private int @Nullable [] walk(int last, int start, int[] arrivedBy, int[] cameFrom, int closing)
            throws Effort.Spent {
        int length = 1;
        for (int state = last; state != start; state = cameFrom[state]) {
            length++;
        }
        effort.spend(2L * length);
        int[] circle = new int[length];
        boolean[] passed = new boolean[graph.size()];
        circle[--length] = closing;
        for (int state = last; state != start; state = cameFrom[state]) {
            if (passed[state >> 2]) {
                return null;
            }
            passed[state >> 2] = true;
            circle[--length] = arrivedBy[state];
        }
        return circle;
    }

    private int @Nullable [] anyThrough(int[] roots) throws Effort.Spent {
        for (int root : roots) {
            if (!mayHoldACircle(root)) {
                continue;
            }
            int[] path = new int[graph.size()];
            int length = closed(root, path, 0, root, 0, met(root));
            if (length > 0) {
                return Arrays.copyOf(path, length);
            }
            statements[root] = false;
            relabel();
        }
        return null;
    }

    /**
     * Goes on from the end of a path, each statement at most once, until it closes.
     *
     * @param path the arrows so far; those that close it are added
     * @return how many arrows the circle has, or 0 when the path can't be closed
     */
    private int closed(int root, int[] path, int length, int here, int odd, int met) throws Effort.Spent {
        int[] far = wayBack(root);
        int[] onward = graph.out[here].clone();
        effort.spend(onward.length);
        int options = 0;
        for (int arrow : onward) {
            if (!isOpen(arrow, root)) {
                continue;
            }
            int target = graph.to[arrow];
            if (target == root) {
                if (odd == odd(arrow) && met == 1) {
                    path[length] = arrow;
                    return length + 1;
                }
            } else if (far[state(target, odd ^ odd(arrow), met | met(target))] < Integer.MAX_VALUE) {
                onward[options++] = arrow;
            }
        }
        while (options > 0) {
            int nearest = 0;
            for (int option = 1; option < options; option++) {
                if (farness(far, onward[option], odd, met) < farness(far, onward[nearest], odd, met)) {
                    nearest = option;
                }
            }
            int arrow = onward[nearest];
            onward[nearest] = onward[--options];
            int target = graph.to[arrow];
            path[length] = arrow;
            statements[target] = false;
            int found = closed(root, path, length + 1, target, odd ^ odd(arrow), met | met(target));
            statements[target] = true;
            if (found > 0) {
                return found;
            }
        }
        return 0;
    }

    private int farness(int[] far, int arrow, int odd, int met) {
        return far[state(graph.to[arrow], odd ^ odd(arrow), met | met(graph.to[arrow]))];
    }

    /** Per state how many arrows a walk over open statements needs to close well from it. */
    private int[] wayBack(int root) throws Effort.Spent {
        int[] far = new int[graph.size() * 4];
        Arrays.fill(far, Integer.MAX_VALUE);
        int[] queue = new int[far.length];
        int head = 0;
        int tail = 0;
        effort.spend(far.length);
        for (int arrow : graph.in[root]) {
            if (arrows[arrow] && isOnTheWay(graph.from[arrow], root)) {
                int state = state(graph.from[arrow], odd(arrow), 1);
                if (far[state] == Integer.MAX_VALUE) {
                    far[state] = 1;
                    queue[tail++] = state;
                }
            }
        }
        while (head < tail) {
            int state = queue[head++];
            int here = state >> 2;
            int met = state & 1;
            if (met < met(here)) {
                continue;
            }
            int[] before = graph.in[here];
            effort.spend(before.length);
            for (int arrow : before) {
                int from = graph.from[arrow];
                if (!arrows[arrow] || !isOnTheWay(from, root)) {
                    continue;
                }
                int odd = (state >> 1 & 1) ^ odd(arrow);
                for (int metBefore = met - met(here); metBefore <= met; metBefore++) {
                    int previous = state(from, odd, metBefore);
                    if (far[previous] == Integer.MAX_VALUE) {
                        far[previous] = far[state] + 1;
                        queue[tail++] = previous;
                    }
                }
            }
        }
        return far;
    }

    private boolean isOnTheWay(int statement, int root) {
        return statement != root && statements[statement] && label[statement] == label[root];
    }
}
