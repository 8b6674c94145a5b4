package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one kind of thing looks like in a file: its fields, in the order in which they are written, and which of them have to be there. */
final class Shape implements Field {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> needed = new ArrayList<>();

    static Shape with() {
        return new Shape();
    }

    Shape needs(String name, Field field) {
        needed.add(name);
        return may(name, field);
    }

    Shape may(String name, Field field) {
        fields.put(name, field);
        return this;
    }

    @Override
    public @Nullable ObjectNode read(StrictJson json, FieldReader in) {
        Map<String, JsonNode> read = new HashMap<>();
        json.object(needed, name -> {
            Field field = fields.get(name);
            if (field == null) {
                json.skip();
            } else if (json.isNull() && needed.contains(name)) {
                in.wrong(json.path(), "missing");
            } else if (!json.isNull()) {
                JsonNode value = field.read(json, in);
                if (value != null) {
                    read.put(name, value);
                }
            }
        });
        return whole(read);
    }

    /** @param value a map with what is known by the name of the field */
    @Override
    public @Nullable ObjectNode written(Object value, Ids ids) {
        Map<?, ?> known = (Map<?, ?>) value;
        Map<String, JsonNode> written = new HashMap<>();
        // in their order: whoever is named first is numbered first
        fields.forEach((name, field) -> {
            Object one = known.get(name);
            JsonNode node = one == null ? null : field.written(one, ids);
            if (node != null) {
                written.put(name, node);
            }
        });
        return whole(written);
    }

    @Override
    public @Nullable ObjectNode mapped(JsonNode value, Ids ids) {
        Map<String, JsonNode> mapped = new HashMap<>();
        fields.forEach((name, field) -> {
            JsonNode node = value.has(name) ? field.mapped(value.path(name), ids) : null;
            if (node != null) {
                mapped.put(name, node);
            }
        });
        return whole(mapped);
    }

    private @Nullable ObjectNode whole(Map<String, JsonNode> values) {
        if (!values.keySet().containsAll(needed)) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        fields.keySet().forEach(name -> {
            JsonNode value = values.get(name);
            if (value != null && !(value.isArray() && value.isEmpty())) {
                node.set(name, value);
            }
        });
        return node;
    }
}
