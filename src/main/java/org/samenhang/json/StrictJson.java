package org.samenhang.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON token by token and goes on after what is wrong with a value, so that every reason is found; what is not asked for takes no
 * room. Each method that reads a value starts at its first token and ends at its last.
 */
public final class StrictJson {

    private static final int DEEPEST = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final Reasons reasons;

    private StrictJson(JsonParser parser, Reasons reasons) {
        this.parser = parser;
        this.reasons = reasons;
    }

    /** Reads one value that fills the text; what is wrong is added to the reasons. */
    public static void read(String text, Reasons reasons, Consumer<StrictJson> reader) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            try {
                read(parser, reasons, reader);
            } catch (StreamConstraintsException unreasonable) {
                // says no place itself: it is where the parser has come
                at(reasons, "unreasonable", parser.currentLocation());
            }
        } catch (JacksonException broken) {
            at(reasons, "broken", broken.getLocation());
        }
    }

    private static void read(JsonParser parser, Reasons reasons, Consumer<StrictJson> reader) {
        if (parser.nextToken() == null) {
            reasons.add("", "empty_file");
            return;
        }
        reader.accept(new StrictJson(parser, reasons));
        if (parser.nextToken() != null) {
            at(reasons, "trailing", parser.currentTokenLocation());
        }
    }

    /** The text of a file in UTF-8, with or without a byte-order mark; null, with the reason added, if it is something else. */
    public static @Nullable String decoded(byte[] content, Reasons reasons) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            reasons.add("", "not_utf8", bytes.position() + 1);
            return null;
        }
        String whole = text.flip().toString();
        return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    }

    private static void at(Reasons reasons, String key, @Nullable TokenStreamLocation place) {
        if (place == null) {
            reasons.add("", key, "?", "?");
        } else {
            reasons.add("", key, place.getLineNr(), place.getColumnNr());
        }
    }

    /** Where in the file the value being read is, such as {@code statements[3].text}. */
    public String path() {
        TokenStreamContext here = parser.streamReadContext();
        boolean starts =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        Deque<String> parts = new ArrayDeque<>();
        for (TokenStreamContext context = starts ? here.getParent() : here;
                context != null && !context.inRoot();
                context = context.getParent()) {
            parts.push(context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.currentName());
        }
        String path = String.join("", parts);
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /**
     * Reads an object field by field; the reader of a field has to read or skip its value.
     *
     * @param required the fields that must be there
     * @return false, with the reason added, if it is no object
     */
    public boolean object(List<String> required, Consumer<String> readField) {
        if (!expect(JsonToken.START_OBJECT, "not_object")) {
            return false;
        }
        String path = path();
        Set<String> given = new HashSet<>();
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            parser.nextToken();
            if (given.add(field)) {
                readField.accept(field);
            } else {
                reasons.add(path(), "double_key");
                skip();
            }
        }
        for (String field : required) {
            if (!given.contains(field)) {
                reasons.add(path.isEmpty() ? field : path + "." + field, "missing");
            }
        }
        return true;
    }

    /**
     * Reads a list element by element.
     *
     * @param most how many elements it may have
     * @param tooMany the reason if it has more
     * @return false, with the reason added, if it is no list
     */
    public boolean array(int most, String tooMany, Runnable readElement) {
        if (!expect(JsonToken.START_ARRAY, "not_array")) {
            return false;
        }
        String path = path();
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            readElement.run();
        }
        if (count > most) {
            reasons.add(path, tooMany, count, most);
        }
        return true;
    }

    /** A text that says something; null, with the reason added, if it is not. */
    @Nullable
    public String text() {
        String text = maybeEmptyText();
        if (text != null && text.isBlank()) {
            reasons.add(path(), "empty_text");
            return null;
        }
        return text;
    }

    /** A text; null, with the reason added, if it is something else. */
    @Nullable
    public String maybeEmptyText() {
        if (!expect(JsonToken.VALUE_STRING, "not_text")) {
            return null;
        }
        String text = parser.getString();
        if (text.codePoints().anyMatch(Reasons::isSurrogate)) {
            reasons.add(path(), "half_character");
            return null;
        }
        return text;
    }

    /** One of some words; null, with the reason added, if it is something else. */
    public <T> @Nullable T oneOf(T[] values, Function<T, String> code) {
        String word = maybeEmptyText();
        if (word == null) {
            return null;
        }
        for (T value : values) {
            if (code.apply(value).equals(word)) {
                return value;
            }
        }
        reasons.add(path(), "unknown_value", word, Stream.of(values).map(code).collect(Collectors.joining(", ")));
        return null;
    }

    /** Whether it is true; false, with the reason added, if it is neither true nor false. */
    public boolean isTrue() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE) {
            return parser.currentToken() == JsonToken.VALUE_TRUE;
        }
        expect(JsonToken.VALUE_TRUE, "not_boolean");
        return false;
    }

    /** A whole number that fits an int; null, with the reason added, if it is something else. */
    public @Nullable Integer whole() {
        if (!expect(JsonToken.VALUE_NUMBER_INT, "not_whole")) {
            return null;
        }
        try {
            return parser.getIntValue();
        } catch (JacksonException tooLarge) {
            reasons.add(path(), "not_whole");
            return null;
        }
    }

    /** A number, exactly as written; null, with the reason added, if it is something else. */
    public @Nullable BigDecimal number() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDecimalValue();
        }
        expect(JsonToken.VALUE_NUMBER_FLOAT, "not_number");
        return null;
    }

    /** Whether nothing was filled in. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Passes over a value of any kind; even there a field can't be given twice. */
    public void skip() {
        Deque<Set<String>> objects = new ArrayDeque<>();
        int open = 0;
        while (true) {
            switch (parser.currentToken()) {
                case START_OBJECT -> {
                    objects.push(new HashSet<>());
                    open++;
                }
                case START_ARRAY -> open++;
                case END_OBJECT -> {
                    objects.pop();
                    open--;
                }
                case END_ARRAY -> open--;
                case PROPERTY_NAME -> {
                    if (!objects.element().add(parser.currentName())) {
                        reasons.add(path(), "double_key");
                    }
                }
                default -> {
                    // a value that stands alone
                }
            }
            if (open == 0) {
                return;
            }
            parser.nextToken();
        }
    }

    private boolean expect(JsonToken token, String otherwise) {
        if (parser.currentToken() == token) {
            return true;
        }
        reasons.add(path(), otherwise);
        skip();
        return false;
    }
}
