package org.samenhang.analysis.coherence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements and the arrows between them, as far as the reader may see them.
 *
 * @param links arrows as given; the same one twice counts once
 */
public record CoherenceMap(List<Statement> statements, List<Link> links) {

    /** The most statements a map may hold. */
    public static final int MOST_STATEMENTS = 500;

    /** The most arrows a map may hold, doubles counted. */
    public static final int MOST_LINKS = 5_000;

    /** @throws IllegalArgumentException if two statements share an id, an arrow hangs loose, or there is too much */
    public CoherenceMap {
        statements = List.copyOf(statements);
        links = List.copyOf(links);
        if (statements.size() > MOST_STATEMENTS || links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("more statements or links than a map may hold");
        }
        Set<String> ids = new HashSet<>();
        for (Statement statement : statements) {
            if (!ids.add(statement.id())) {
                throw new IllegalArgumentException("two statements with the id " + statement.id());
            }
        }
        for (Link link : links) {
            if (!ids.contains(link.from()) || !ids.contains(link.to())) {
                throw new IllegalArgumentException("a link to an unknown statement: " + link);
            }
        }
    }
}
