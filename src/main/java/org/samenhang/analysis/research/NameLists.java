package org.samenhang.analysis.research;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that may be names, made by us: common first names and surnames, municipalities; capitals that are no name, and names that are a word. */
final class NameLists {

    static final Set<String> FIRST_NAMES = words("first-names.txt");
    static final Set<String> SURNAMES = words("surnames.txt");
    static final Set<String> MUNICIPALITIES = words("municipalities.txt");
    static final Set<String> NO_NAMES = words("no-names.txt");
    static final Set<String> ORDINARY = words("ordinary-words.txt");

    private NameLists() {}

    private static Set<String> words(String file) {
        try (InputStream stream =
                Objects.requireNonNull(NameLists.class.getResourceAsStream("/research/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(KnownNames::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
