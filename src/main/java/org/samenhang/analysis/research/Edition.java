package org.samenhang.analysis.research;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analysis from which nobody is to be known: its tree gone through field by field. What is known to be a code stays; every other text is
 * cleaned, also of fields that come later. What tells where somebody is, and reasons nobody weighed, are not in it at all.
 */
final class Edition {

    static final String FORMAT = "samenhang.research";
    static final int VERSION = 1;

    private static final Set<String> CODES = Set.of(
            "id",
            "from",
            "to",
            "sign",
            "sphere",
            "effect",
            "part",
            "kind",
            "visible_to",
            "role",
            "level",
            "state",
            "stance",
            "aim",
            "tense",
            "person",
            "by",
            "statement",
            "link",
            "about",
            "end_behaviour",
            "doubt",
            "done",
            "weighed",
            "edition",
            "around",
            "signs",
            "verdict",
            "side");
    private static final Map<String, String> DAYS =
            Map.of("said_on", "said_months", "due", "due_months", "on", "on_months");
    private static final Set<String> LEFT_OUT =
            Set.of("made", "format", "version", "relation", "recorded_by", "through", "visible_to", "whereabouts_of");

    /** What somebody said or drew in their own way, and what was laid before whom: too much of a person to leave the case. */
    private static final Set<String> OF_PERSONS =
            Set.of("portraits", "own_portraits", "wordings", "own_pictures", "same_lines", "rounds", "versions");

    private final Deidentifier cleaner;
    private final Map<String, String> labels;
    private final Set<String> gone = new HashSet<>();

    /** @param labels what stands in the place of the name of each person of the tree, by their id in it */
    Edition(Deidentifier cleaner, Map<String, String> labels) {
        this.cleaner = cleaner;
        this.labels = labels;
    }

    /** Whether what stands in such a field is a word or an id of ours, and no text of people. */
    static boolean isCode(String field) {
        return CODES.contains(field);
    }

    ObjectNode of(ObjectNode whole, @Nullable LocalDate born) {
        ObjectNode edition = JsonNodeFactory.instance.objectNode();
        edition.put("format", FORMAT).put("version", VERSION).put("age", cleaner.bandOf(born));
        for (JsonNode statement : whole.path("statements")) {
            if (statement.has("whereabouts_of")) {
                gone.add(statement.path("id").asString());
            }
        }
        whole.properties().forEach(field -> {
            if (!LEFT_OUT.contains(field.getKey()) && !OF_PERSONS.contains(field.getKey())) {
                edition.set(field.getKey(), cleaned(field.getKey(), field.getValue()));
            }
        });
        return edition;
    }

    private JsonNode cleaned(String field, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object(field, object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : array) {
                if (!leavesOut(one)) {
                    cleaned.add(cleaned(field, one));
                }
            }
            return cleaned;
        }
        return value.isString() && !isCode(field)
                ? JsonNodeFactory.instance.stringNode(cleaner.clean(value.asString()))
                : value;
    }

    private ObjectNode object(String field, ObjectNode object) {
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(one -> {
            String name = one.getKey();
            JsonNode value = one.getValue();
            if (field.equals("passages") && value.has("whereabouts_of")
                    || name.equals("reasons") && !object.path("weighed").asBoolean(false)
                    || LEFT_OUT.contains(name)) {
                return;
            }
            String days = DAYS.get(name);
            if (days != null && value.isString()) {
                cleaned.put(days, cleaner.months(LocalDate.parse(value.asString())));
            } else if (field.equals("people") && name.equals("name")) {
                cleaned.put(name, labels.getOrDefault(object.path("id").asString(), "?"));
            } else {
                cleaned.set(name, cleaned(name, value));
            }
        });
        return cleaned;
    }

    private boolean leavesOut(JsonNode one) {
        return one.has("whereabouts_of")
                || Stream.of("from", "to", "statement", "link")
                        .anyMatch(end -> gone.contains(one.path(end).asString("")))
                || one.path("around").valueStream().anyMatch(id -> gone.contains(id.asString("")));
    }
}
