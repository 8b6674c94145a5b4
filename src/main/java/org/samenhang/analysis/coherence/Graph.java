package org.samenhang.analysis.coherence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The map by number: statements in text order of their ids, arrows without doubles in order of from, to and sign. */
final class Graph {

    final List<Statement> statements;
    final List<Link> links;
    final int[] from;
    final int[] to;
    final boolean[] less;
    /** Per statement the arrows that start from it, in order. */
    final int[][] out;
    /** Per statement the arrows that end at it, in order. */
    final int[][] in;

    Graph(CoherenceMap map) {
        statements = map.statements().stream()
                .sorted(Comparator.comparing(Statement::id, TextOrder.BY_CODE_POINT))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < statements.size(); rank++) {
            ranks.put(statements.get(rank).id(), rank);
        }
        links = map.links().stream()
                .distinct()
                .sorted(Comparator.comparingInt((Link link) -> rank(ranks, link.from()))
                        .thenComparingInt(link -> rank(ranks, link.to()))
                        .thenComparing(Link::sign))
                .toList();
        from = links.stream().mapToInt(link -> rank(ranks, link.from())).toArray();
        to = links.stream().mapToInt(link -> rank(ranks, link.to())).toArray();
        less = new boolean[links.size()];
        for (int arrow = 0; arrow < less.length; arrow++) {
            less[arrow] = links.get(arrow).sign() == Sign.LESS;
        }
        out = grouped(from);
        in = grouped(to);
    }

    int size() {
        return statements.size();
    }

    int arrows() {
        return links.size();
    }

    private static int rank(Map<String, Integer> ranks, String id) {
        Integer rank = ranks.get(id);
        if (rank == null) {
            throw new IllegalArgumentException("a link to an unknown statement: " + id);
        }
        return rank;
    }

    private int[][] grouped(int[] ends) {
        int[] count = new int[size()];
        for (int end : ends) {
            count[end]++;
        }
        int[][] groups = new int[size()][];
        Arrays.setAll(groups, statement -> new int[count[statement]]);
        for (int arrow = ends.length - 1; arrow >= 0; arrow--) {
            groups[ends[arrow]][--count[ends[arrow]]] = arrow;
        }
        return groups;
    }
}
