package org.samenhang.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sees what, as a table that was written by hand and apart from the code. */
final class Oracle {

    private final Map<String, Circle> circles = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private Oracle(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line;
                continue;
            }
            String[] cells = Arrays.stream(line.split("\\|(?![a-z])|(?<= )\\|"))
                    .map(String::strip)
                    .toArray(String[]::new);
            if (section.equals("[circles]")) {
                String[] named = cells[0].split("=", 2);
                circles.put(
                        named[0].strip(),
                        new Circle(
                                Arrays.stream(named[1].split(","))
                                        .map(String::strip)
                                        .collect(Collectors.toSet()),
                                cells[1]));
            } else {
                Rule rule = new Rule(
                        cells[0],
                        Arrays.stream(cells[1].split(" or "))
                                .map(Oracle::alternative)
                                .toList(),
                        cells[2]);
                rule.alternatives().stream()
                        .filter(one -> !circles.containsKey(one.circle()))
                        .forEach(one -> {
                            throw new IllegalStateException("No such circle: " + line);
                        });
                if (rules.put(cells[0], rule) != null) {
                    throw new IllegalStateException("Twice: " + line);
                }
            }
        }
    }

    static Oracle read() {
        try (InputStream table = Objects.requireNonNull(Oracle.class.getResourceAsStream("who-sees-what.txt"))) {
            return new Oracle(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rules by method and address. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** Whether somebody in this relation belongs to a circle. */
    boolean has(String circle, String relation) {
        Set<String> members = Objects.requireNonNull(circles.get(circle)).members();
        return members.contains("**")
                || members.contains("*") && !Cast.OUTSIDE.contains(relation)
                || members.contains(relation);
    }

    private static Alternative alternative(String words) {
        for (Need need : Need.values()) {
            String ending = " " + need.name().toLowerCase(Locale.ROOT);
            if (words.endsWith(ending)) {
                return new Alternative(words.substring(0, words.length() - ending.length()), need);
            }
        }
        return new Alternative(words, Need.NOTHING);
    }

    /** The table in words, for who has to trust it. */
    String inWords() {
        StringBuilder page = new StringBuilder("""
                # Who sees what

                Made from the table that the access matrix is tested against, each address times everybody in every relation to a case, in every test run.
                Whoever is not named gets a plain 'not found', the same as for what does not exist, and it is logged. Whoever is not signed in is asked to sign in.

                ## Who is meant

                | in this page called | who |
                |---|---|
                """);
        circles.forEach((name, circle) -> page.append("| **")
                .append(name)
                .append("** | ")
                .append(circle.words())
                .append(
                        circle.members().stream().anyMatch(one -> one.startsWith("*"))
                                ? ""
                                : ": " + circle.members().stream().sorted().collect(Collectors.joining(", ")))
                .append(" |\n"));
        page.append("""

                'If they see it' means: beside that, the thing itself has to be visible to them, by what was chosen for it (everyone, professionals, the
                team) and by whose whereabouts it gives away.

                ## Reading

                | page | who | address |
                |---|---|---|
                """);
        table(page, "GET");
        page.append("""

                ## Doing

                | act | who | address |
                |---|---|---|
                """);
        table(page, "POST");
        return page.toString();
    }

    private void table(StringBuilder page, String method) {
        List<Rule> of = new ArrayList<>(rules.values());
        of.removeIf(rule -> !rule.address().startsWith(method + " "));
        of.forEach(rule -> page.append("| ")
                .append(rule.words())
                .append(" | ")
                .append(rule.alternatives().stream().map(Alternative::inWords).collect(Collectors.joining("; or ")))
                .append(" | `")
                .append(rule.address().substring(method.length() + 1).replace("|", "\\|"))
                .append("` |\n"));
    }

    /**
     * Those meant by a word of the table.
     *
     * @param members relations; * for whoever signed in, ** for anybody
     */
    record Circle(Set<String> members, String words) {}

    /**
     * Who may come to an address.
     *
     * @param address method and address, as the route is written
     */
    record Rule(String address, List<Alternative> alternatives, String words) {}

    /** One of the ways to be allowed: to belong to a circle, and what more is needed. */
    record Alternative(String circle, Need need) {
        String inWords() {
            return circle
                    + switch (need) {
                        case NOTHING -> "";
                        case THING -> ", if they see it";
                        case OWN -> ", if it is their own";
                    };
        }
    }

    /** What is needed beside belonging to a circle. */
    enum Need {
        NOTHING,
        /** The thing itself is visible to them. */
        THING,
        /** It is theirs: they wrote it, or it is about their own answer. */
        OWN
    }
}
