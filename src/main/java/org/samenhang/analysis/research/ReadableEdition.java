package org.samenhang.analysis.research;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An edition as lines of text, for people. */
final class ReadableEdition {

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
        }
        headingOf("links");
        for (JsonNode one : edition.path("links")) {
            line("- " + statements.getOrDefault(said(one, "from"), "") + " "
                    + (said(one, "sign").equals("+") ? "→" : "⊣") + " " + statements.getOrDefault(said(one, "to"), ""));
        }
        edition.path("passages").properties().forEach(passage -> {
            heading("passage." + passage.getKey());
            line(said(passage.getValue(), "text"));
        });
        headingOf("growth");
        for (JsonNode one : edition.path("growth")) {
            line("- " + said(one, "worked") + " → " + said(one, "wish"));
        }
        headingOf("priorities");
        for (JsonNode one : edition.path("priorities")) {
            line("- " + said(one, "text") + source(one.path("who")));
        }
        headingOf("stances");
        for (JsonNode one : edition.path("stances")) {
            line("- " + people.getOrDefault(said(one, "by"), "?") + ": " + words.apply("stance." + said(one, "stance"))
                    + (one.has("statement") ? " (" + statements.getOrDefault(said(one, "statement"), "") + ")" : "")
                    + (one.has("reasons") ? ": " + said(one, "reasons") : ""));
        }
        return text.toString();
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
