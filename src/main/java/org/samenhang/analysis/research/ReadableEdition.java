package org.samenhang.analysis.research;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An edition as lines of text, for people. Every text that leaves stands in it, also in fields and lists that come later: what nobody could
 * read, nobody looked at.
 */
final class ReadableEdition {

    /** What is written out in a way of its own; every other list comes after it. */
    private static final Set<String> WRITTEN_OUT = Set.of(
            "format",
            "age",
            "question",
            "people",
            "statements",
            "links",
            "passages",
            "growth",
            "priorities",
            "stances");

    /** Lists of which the heading is known. */
    private static final Set<String> HEADED = Set.of("circles", "evidence", "verdicts", "weighings", "growth_lines");

    private final JsonNode edition;
    private final Deidentifier.Words words;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    private ReadableEdition(JsonNode edition, Deidentifier.Words words) {
        this.edition = edition;
        this.words = words;
    }

    static String of(JsonNode edition, Deidentifier.Words words) {
        return new ReadableEdition(edition, words).text();
    }

    private String text() {
        edition.path("statements").forEach(one -> statements.put(said(one, "id"), said(one, "text")));
        edition.path("people").forEach(one -> people.put(said(one, "id"), said(one, "name")));
        line(said(edition, "question"));
        line(words.apply("age") + ": " + said(edition, "age"));
        headingOf("statements");
        for (JsonNode one : edition.path("statements")) {
            line("- " + said(one, "text") + " (" + words.apply("effect." + said(one, "effect")) + "; "
                    + words.apply("kind." + said(one, "kind")) + source(one.path("source")) + ")");
            besides(one, Set.of("text", "source"));
        }
        headingOf("links");
        for (JsonNode one : edition.path("links")) {
            line("- " + statements.getOrDefault(said(one, "from"), "") + " "
                    + (said(one, "sign").equals("+") ? "→" : "⊣") + " " + statements.getOrDefault(said(one, "to"), ""));
            besides(one, Set.of());
        }
        edition.path("passages").properties().forEach(passage -> {
            heading("passage." + passage.getKey());
            line(said(passage.getValue(), "text"));
            besides(passage.getValue(), Set.of("text"));
        });
        headingOf("growth");
        for (JsonNode one : edition.path("growth")) {
            line("- " + said(one, "worked") + " → " + said(one, "wish"));
            besides(one, Set.of("worked", "wish"));
        }
        headingOf("priorities");
        for (JsonNode one : edition.path("priorities")) {
            line("- " + said(one, "text") + source(one.path("who")));
            besides(one, Set.of("text", "who"));
        }
        headingOf("stances");
        for (JsonNode one : edition.path("stances")) {
            line("- " + people.getOrDefault(said(one, "by"), "?") + ": " + words.apply("stance." + said(one, "stance"))
                    + (one.has("statement") ? " (" + statements.getOrDefault(said(one, "statement"), "") + ")" : "")
                    + (one.has("reasons") ? ": " + said(one, "reasons") : ""));
            besides(one, Set.of("reasons"));
        }
        edition.properties().stream()
                .filter(list -> !WRITTEN_OUT.contains(list.getKey()))
                .forEach(list -> further(list.getKey(), list.getValue()));
        return text.toString();
    }

    /** A list that has no way of its own: each thing in it with what it is about, and every text of it. */
    private void further(String name, JsonNode list) {
        int before = text.length();
        heading(HEADED.contains(name) ? name : "rest");
        int headed = text.length();
        if (list.isArray()) {
            for (JsonNode one : list) {
                String about = statements.getOrDefault(said(one, "statement"), "");
                int start = text.length();
                line("- " + about);
                int said = text.length();
                besides(name, one, Set.of());
                if (text.length() == said) {
                    text.setLength(start);
                }
            }
        } else {
            besides(name, list, Set.of());
        }
        if (text.length() == headed) {
            text.setLength(before);
        }
    }

    private void besides(JsonNode thing, Set<String> saidAlready) {
        besides("", thing, saidAlready);
    }

    /** Every text in a thing that isn't said yet, each on a line. */
    private void besides(String field, JsonNode node, Set<String> saidAlready) {
        if (node.isString()) {
            if (!Edition.isCode(field)) {
                line("  " + node.asString());
            }
        } else if (node.isArray()) {
            node.forEach(one -> besides(field, one, Set.of()));
        } else {
            node.properties().stream()
                    .filter(one -> !saidAlready.contains(one.getKey()))
                    .forEach(one -> besides(one.getKey(), one.getValue(), Set.of()));
        }
    }

    private String source(JsonNode source) {
        String who = source.has("person") ? people.getOrDefault(said(source, "person"), "") : said(source, "text");
        return who.isEmpty() ? "" : "; " + who;
    }

    private void headingOf(String part) {
        if (!edition.path(part).isEmpty()) {
            heading(part);
        }
    }

    private void heading(String key) {
        text.append('\n').append(words.apply("heading." + key)).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String said(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
