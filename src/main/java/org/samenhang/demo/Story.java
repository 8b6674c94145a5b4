package org.samenhang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A told story: a piece of the demo's data, with dates as days from today and names that become ids. */
record Story(String scope, JsonNode data, LocalDate today) {

    static Story read(String name, LocalDate today) {
        try (InputStream file = Story.class.getResourceAsStream("/demo/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The demo lacks " + name + ".json");
            }
            return new Story(name, JsonMapper.shared().readTree(file), today);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same id for the same name, run after run. */
    static UUID id(String scope, String name) {
        return UUID.nameUUIDFromBytes(("samenhang-demo/" + scope + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    UUID id(String name) {
        return id(scope, name);
    }

    List<Story> each(String field) {
        List<Story> parts = new ArrayList<>();
        data.path(field).forEach(part -> parts.add(new Story(scope, part, today)));
        return parts;
    }

    /** The parts of a story that is a list of them. */
    Stream<Story> parts() {
        return StreamSupport.stream(data.spliterator(), false).map(part -> new Story(scope, part, today));
    }

    Story part(String field) {
        return new Story(scope, data.path(field), today);
    }

    boolean has(String field) {
        return !data.path(field).isMissingNode() && !data.path(field).isNull();
    }

    String text(String field) {
        return data.path(field).asString();
    }

    @Nullable
    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    boolean yes(String field) {
        return data.path(field).asBoolean(false);
    }

    int number(String field) {
        return data.path(field).asInt();
    }

    List<String> texts(String field) {
        List<String> all = new ArrayList<>();
        data.path(field).forEach(one -> all.add(one.asString()));
        return all;
    }

    LocalDate day(String field) {
        return today.plusDays(number(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return has(field) ? day(field) : null;
    }
}
