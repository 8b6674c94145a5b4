package org.samenhang.analysis;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some statements of an analysis, with the arrows between them: what a reader gets to see who sees no more of it. */
public record Excerpt(List<Statement> statements, List<Way> arrows) {

    public Excerpt {
        statements = List.copyOf(statements);
        arrows = List.copyOf(arrows);
    }

    /**
     * A statement.
     *
     * @param sphere code of whom it is about
     * @param part code of the column somebody chose; null: the usual one of its sphere
     * @param effect code of what it does
     * @param dissent how many see it differently
     */
    public record Statement(
            UUID id, String text, String sphere, @Nullable String part, String effect, int dissent) {}

    /**
     * An arrow between two of them.
     *
     * @param dissent how many see it differently
     */
    public record Way(UUID from, UUID to, boolean more, boolean doubted, int dissent) {}

    /** Nothing of it. */
    public static Excerpt none() {
        return new Excerpt(List.of(), List.of());
    }

    /** Without these statements, and without the arrows to and from them. */
    public Excerpt without(Set<UUID> left) {
        return new Excerpt(
                statements.stream().filter(one -> !left.contains(one.id())).toList(),
                arrows.stream()
                        .filter(way -> !left.contains(way.from()) && !left.contains(way.to()))
                        .toList());
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
