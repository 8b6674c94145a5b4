package org.samenhang.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody on a drawn network. As an answer it is kept as a JSON list of these five texts.
 *
 * @param near code of a choice
 * @param where code of a choice; empty when the map has no parts
 * @param gives empty when nothing, or not asked
 * @param asks empty when nothing, or not asked
 */
public record NetworkMember(String who, String near, String where, String gives, String asks) {

    /** The longest name: more does not fit in the drawing. */
    public static final int LONGEST_NAME = 60;

    /** The longest text of what somebody gives or asks. */
    public static final int LONGEST = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final NetworkMember NOBODY = new NetworkMember("", "", "", "", "");

    /** As an answer. */
    public String kept() {
        return JSON.writeValueAsString(fields());
    }

    /** What was kept; nobody when it can't be read. */
    public static NetworkMember read(String kept) {
        try {
            List<@Nullable String> fields = JSON.readValue(kept, new TypeReference<>() {});
            return fields == null || fields.size() != 5 ? NOBODY : of(fields);
        } catch (JacksonException broken) {
            return NOBODY;
        }
    }

    /** Made of what was typed in the order of {@link NetworkQuestion#parts()}. */
    static NetworkMember of(List<@Nullable String> fields) {
        return new NetworkMember(
                Typed.line(fields.get(0)),
                Typed.line(fields.get(1)),
                Typed.line(fields.get(2)),
                Typed.line(fields.get(3)),
                Typed.line(fields.get(4)));
    }

    List<String> fields() {
        return List.of(who, near, where, gives, asks);
    }

    /** Whether nothing was written in this line of the form; choices alone say nothing of anybody. */
    boolean isBlank() {
        return who.isEmpty() && gives.isEmpty() && asks.isEmpty();
    }

    /** What is wrong with it, as the end of a message key; null when it can be drawn. */
    @Nullable
    String wrong(NetworkQuestion question) {
        if (who.isEmpty()) {
            return "who";
        }
        if (who.length() > LONGEST_NAME || gives.length() > LONGEST || asks.length() > LONGEST) {
            return "long";
        }
        if (question.near().choice(near).isEmpty()) {
            return "near";
        }
        if (question.where() == null
                ? !where.isEmpty()
                : question.where().choice(where).isEmpty()) {
            return "where";
        }
        boolean unasked = question.gives() == null && !gives.isEmpty() || question.asks() == null && !asks.isEmpty();
        return unasked ? "unasked" : null;
    }
}
