package org.samenhang.analysis.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may stand in a field of a file: how it is read, written, and how its ids become those of another place. */
interface Field {

    JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What stands there; null when it says nothing, or was refused. */
    @Nullable
    JsonNode read(StrictJson json, FieldReader in);

    /** What is known, as a file says it; null when it says nothing. */
    @Nullable
    JsonNode written(Object value, Ids ids);

    /** The same with the ids of another place; null when what it names is not there. */
    default @Nullable JsonNode mapped(JsonNode value, Ids ids) {
        return value;
    }

    /** Who or what something named is elsewhere; null when it is not there. */
    interface Ids {
        @Nullable
        String of(FieldReader.Kind kind, String id);

        /** The id something gets that is told here. */
        default @Nullable String told(FieldReader.Kind kind, String id) {
            return of(kind, id);
        }
    }

    /** A value that stands for itself. */
    abstract class Plain implements Field {
        @Override
        public @Nullable JsonNode written(Object value, Ids ids) {
            return value.toString().isEmpty() ? null : NODES.stringNode(value.toString());
        }
    }

    /** A text that says something. */
    static Field line(int most) {
        return plain((json, in) -> in.line(json, most));
    }

    /** A text that may be empty. */
    static Field text(int most) {
        return plain((json, in) -> in.blank(json, most));
    }

    /** A day. */
    static Field day() {
        return plain((json, in) -> Objects.toString(in.day(json), null));
    }

    /** One of some words. */
    static Field word(String... codes) {
        return plain((json, in) -> json.oneOf(codes, Function.identity()));
    }

    /** One of the words of an enumeration. */
    static <E extends Enum<E>> Field word(E[] values, Function<E, String> code) {
        return word(Arrays.stream(values).map(code).toArray(String[]::new));
    }

    /** How something read becomes the text that is kept. */
    interface Reading {
        @Nullable
        String of(StrictJson json, FieldReader in);
    }

    private static Field plain(Reading reading) {
        return new Plain() {
            @Override
            public @Nullable JsonNode read(StrictJson json, FieldReader in) {
                String read = reading.of(json, in);
                return read == null ? null : NODES.stringNode(read);
            }
        };
    }

    /** True, or left out. */
    static Field yes() {
        return new Field() {
            @Override
            public @Nullable JsonNode read(StrictJson json, FieldReader in) {
                return json.isTrue() ? NODES.booleanNode(true) : null;
            }

            @Override
            public @Nullable JsonNode written(Object value, Ids ids) {
                return Boolean.TRUE.equals(value) ? NODES.booleanNode(true) : null;
            }
        };
    }

    /** A whole number from 1. */
    static Field count() {
        return new Field() {
            @Override
            public JsonNode read(StrictJson json, FieldReader in) {
                return NODES.numberNode(in.atLeastOne(json));
            }

            @Override
            public JsonNode written(Object value, Ids ids) {
                return NODES.numberNode(((Number) value).intValue());
            }
        };
    }

    /** Somebody or something by id. */
    static Field named(FieldReader.Kind kind) {
        return new Named(kind, false);
    }

    /** The id under which something is named elsewhere. */
    static Field id(FieldReader.Kind kind) {
        return new Named(kind, true);
    }

    /** Somebody or something by id, or the id itself. */
    record Named(FieldReader.Kind kind, boolean itself) implements Field {
        @Override
        public @Nullable JsonNode read(StrictJson json, FieldReader in) {
            if (!itself) {
                String id = in.reference(json, kind);
                return id == null ? null : NODES.stringNode(id);
            }
            String path = json.path();
            String id = in.line(json, 300);
            if (id != null && kind == FieldReader.Kind.OWN_LINE && !in.has(kind, id)) {
                in.wrong(path, "double_part", id);
            }
            return id == null ? null : NODES.stringNode(id);
        }

        @Override
        public @Nullable JsonNode written(Object value, Ids ids) {
            String id = itself ? ids.told(kind, value.toString()) : ids.of(kind, value.toString());
            return id == null ? null : NODES.stringNode(id);
        }

        @Override
        public @Nullable JsonNode mapped(JsonNode value, Ids ids) {
            return written(value.asString(), ids);
        }
    }

    /** Somebody by id, or who it is in words. */
    static Field source() {
        return new Field() {
            @Override
            public @Nullable JsonNode read(StrictJson json, FieldReader in) {
                return node(in.source(json));
            }

            @Override
            public @Nullable JsonNode written(Object value, Ids ids) {
                Content.Source source = (Content.Source) value;
                return node(
                        source.person() == null
                                ? source
                                : new Content.Source(ids.of(FieldReader.Kind.PERSON, source.person()), null));
            }

            @Override
            public @Nullable JsonNode mapped(JsonNode value, Ids ids) {
                return value.has("person")
                        ? written(new Content.Source(value.path("person").asString(), null), ids)
                        : value;
            }

            private @Nullable JsonNode node(Content.Source source) {
                ObjectNode node = NODES.objectNode();
                if (source.person() != null) {
                    return node.put("person", source.person());
                }
                return source.text() == null ? null : node.put("text", source.text());
            }
        };
    }

    /** A list. */
    static Field many(int most, Field each) {
        return new Field() {
            @Override
            public JsonNode read(StrictJson json, FieldReader in) {
                ArrayNode read = NODES.arrayNode();
                json.array(most, "too_many", () -> {
                    if (json.isNull()) {
                        in.wrong(json.path(), "missing");
                    }
                    // what was refused keeps its place, so that the next have their own
                    JsonNode one = json.isNull() ? null : each.read(json, in);
                    read.add(one == null ? NODES.nullNode() : one);
                });
                return read;
            }

            @Override
            public @Nullable JsonNode written(Object value, Ids ids) {
                ArrayNode written = NODES.arrayNode();
                for (Object one : (List<?>) value) {
                    JsonNode node =
                            Objects.requireNonNull(one) instanceof JsonNode done ? done : each.written(one, ids);
                    if (node != null) {
                        written.add(node);
                    }
                }
                return written.isEmpty() ? null : written;
            }

            @Override
            public JsonNode mapped(JsonNode value, Ids ids) {
                ArrayNode mapped = NODES.arrayNode();
                for (JsonNode one : value) {
                    JsonNode node = each.mapped(one, ids);
                    if (node != null) {
                        mapped.add(node);
                    }
                }
                return mapped;
            }
        };
    }
}
