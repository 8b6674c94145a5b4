package org.samenhang.analysis.coherence;

import java.util.Arrays;
import java.util.function.Predicate;

/** What a lever may be made of, by number in text order: some of the statements, or the arrows. */
final class Choice {

    private final Graph graph;
    private final boolean ofArrows;
    private final boolean[] eligible;

    private Choice(Graph graph, boolean ofArrows, boolean[] eligible) {
        this.graph = graph;
        this.ofArrows = ofArrows;
        this.eligible = eligible;
    }

    static Choice ofStatements(Graph graph, Predicate<Statement> allowed) {
        boolean[] eligible = new boolean[graph.size()];
        for (int statement = 0; statement < eligible.length; statement++) {
            eligible[statement] = allowed.test(graph.statements.get(statement));
        }
        return new Choice(graph, false, eligible);
    }

    static Choice ofArrows(Graph graph) {
        boolean[] eligible = new boolean[graph.arrows()];
        Arrays.fill(eligible, true);
        return new Choice(graph, true, eligible);
    }

    boolean ofArrows() {
        return ofArrows;
    }

    int size() {
        return eligible.length;
    }

    boolean isEligible(int element) {
        return eligible[element];
    }

    /** The elements of a circle, given by its arrows, that may be chosen, in order. */
    int[] within(int[] arrows) {
        int[] elements = new int[arrows.length];
        int count = 0;
        for (int arrow : arrows) {
            int element = ofArrows ? arrow : graph.from[arrow];
            if (eligible[element]) {
                elements[count++] = element;
            }
        }
        int[] chosen = Arrays.copyOf(elements, count);
        Arrays.sort(chosen);
        return chosen;
    }
}
