package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A circle (cirkel): statements that work on each other round and round, none of them twice, from the smallest id on. */
public final class Circle {

    /** Shorter first, then by ids, then by signs. */
    static final Comparator<Circle> ORDER = Comparator.comparingInt(Circle::length)
            .thenComparing(Circle::compareIds)
            .thenComparing(Circle::compareSigns);

    private final Graph graph;
    /** The arrows in order; there can be a hundred thousand circles, so this is all one holds. */
    private final int[] arrows;

    Circle(Graph graph, int[] arrows) {
        this.graph = graph;
        this.arrows = arrows;
    }

    /** The ids in order. */
    public List<String> statements() {
        List<String> ids = new ArrayList<>(arrows.length);
        for (int arrow : arrows) {
            ids.add(graph.links.get(arrow).from());
        }
        return ids;
    }

    /** The sign of the arrow from each statement to the next; the last leads back to the first. */
    public List<Sign> signs() {
        List<Sign> signs = new ArrayList<>(arrows.length);
        for (int arrow : arrows) {
            signs.add(graph.links.get(arrow).sign());
        }
        return signs;
    }

    /** The arrows in order. */
    public List<Link> arrows() {
        List<Link> links = new ArrayList<>(arrows.length);
        for (int arrow : arrows) {
            links.add(graph.links.get(arrow));
        }
        return links;
    }

    /** How many statements it passes through, at least 1. */
    public int length() {
        return arrows.length;
    }

    /** With an even number of minus signs it keeps itself going. */
    public Kind kind() {
        boolean even = true;
        for (int arrow : arrows) {
            even ^= graph.less[arrow];
        }
        return even ? Kind.REINFORCING : Kind.BALANCING;
    }

    /** Where it leads to; null when it damps itself. */
    public @Nullable CircleCharacter character() {
        if (kind() == Kind.BALANCING) {
            return null;
        }
        boolean hinders = false;
        boolean helps = false;
        for (int arrow : arrows) {
            Effect effect = graph.statements.get(graph.from[arrow]).effect();
            hinders |= effect == Effect.HINDERS;
            helps |= effect == Effect.HELPS;
        }
        return CircleCharacter.of(hinders, helps);
    }

    /** Whether it keeps going what hinders. */
    public boolean isVicious() {
        return character() == CircleCharacter.VICIOUS;
    }

    Graph graph() {
        return graph;
    }

    /** The number of a statement it passes. */
    int statement(int at) {
        return graph.from[arrows[at]];
    }

    /** Whether the arrow from a statement to the next says the less. */
    boolean isLess(int at) {
        return graph.less[arrows[at]];
    }

    /** Its elements that may be chosen, in order. */
    int[] within(Choice choice) {
        return choice.within(arrows);
    }

    private int compareIds(Circle other) {
        for (int at = 0; at < arrows.length; at++) {
            int order = Integer.compare(graph.from[arrows[at]], graph.from[other.arrows[at]]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Over the same statements the order of the arrows is that of their signs. */
    private int compareSigns(Circle other) {
        return Arrays.compare(arrows, other.arrows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Circle circle && arrows().equals(circle.arrows());
    }

    @Override
    public int hashCode() {
        return arrows().hashCode();
    }

    @Override
    public String toString() {
        return statements() + " " + signs();
    }
}
