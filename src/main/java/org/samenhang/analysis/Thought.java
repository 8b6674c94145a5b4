package org.samenhang.analysis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to think about yet, as a question (nl: nog om over te denken). It only ever asks.
 *
 * @param kind what it asks, as the end of a key under {@code thinking}
 * @param arguments what the sentence is filled in with
 * @param path where to answer it, beneath the address of the analysis
 * @param statement the statement it is about; null when it is about none
 */
public record Thought(
        String kind,
        List<String> arguments,
        String path,
        @Nullable UUID statement) {

    /** About one statement, whose text fills the sentence. */
    public static Thought about(String kind, Said said, String path) {
        return new Thought(kind, List.of(said.text()), path, said.id());
    }

    /** The key of its sentence. */
    public String key() {
        return "thinking." + kind;
    }

    /** What fills its sentence. */
    public Object[] filling() {
        return arguments.toArray();
    }
}
