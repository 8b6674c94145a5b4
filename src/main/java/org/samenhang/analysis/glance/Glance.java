package org.samenhang.analysis.glance;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one looks at the picture (nl: kijkwijze). It stands whole in the address, so that it can be shared with who may see the
 * picture; it says nothing of what is in it.
 *
 * @param rest null: as is usual for what was chosen
 * @param person whose words, where only one person's are looked at
 * @param wide laid out for a wall or a sheet of A3
 */
public record Glance(
        View view, Only only, @Nullable Rest rest, @Nullable UUID person, boolean wide) {

    /** The whole picture. */
    public static final Glance USUAL = new Glance(View.ALL, Only.EVERYTHING, null, null, false);

    /** The whole picture, however large it is. */
    public static final Glance WHOLE = new Glance(View.ALL, Only.EVERYTHING, Rest.QUIET, null, false);

    /** Reads it from an address; what is not understood is as usual. */
    public static Glance of(Function<String, @Nullable String> asked) {
        View view = choice(View.values(), asked.apply("look"), View.ALL);
        // one list to choose from: what is shown, or whose words
        UUID person = id(asked.apply("only"));
        Only only = person == null ? choice(Only.values(), asked.apply("only"), Only.EVERYTHING) : Only.PERSON;
        if (only == Only.PERSON && person == null) {
            only = Only.EVERYTHING;
        }
        Rest rest = Arrays.stream(Rest.values())
                .filter(one -> one.code().equals(asked.apply("rest")))
                .findFirst()
                .orElse(null);
        return new Glance(view, only, rest, person, "wide".equals(asked.apply("sheet")));
    }

    /** What becomes of the rest. */
    public Rest restOrUsual() {
        if (rest != null) {
            return rest;
        }
        return only == Only.KEY ? Rest.CLOSED : Rest.QUIET;
    }

    public boolean isUsual() {
        return equals(USUAL);
    }

    /** The same way of looking at another view. */
    public Glance at(View other) {
        return new Glance(other, only, rest, person, wide);
    }

    public Glance wide(boolean how) {
        return new Glance(view, only, rest, person, how);
    }

    public Glance only(Only what) {
        return new Glance(view, what, rest, null, wide);
    }

    /** As part of an address, such as {@code look=holds&sheet=wide}; empty for the whole picture. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "look", view == View.ALL ? null : view.code());
        add(query, "only", person != null ? person.toString() : only == Only.EVERYTHING ? null : only.code());
        add(query, "rest", rest == null ? null : rest.code());
        add(query, "sheet", wide ? "wide" : null);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
        }
    }

    private static <T extends Enum<T>> T choice(T[] values, @Nullable String asked, T usual) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(usual);
    }

    private static @Nullable UUID id(@Nullable String asked) {
        try {
            return asked == null || asked.length() != 36 ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
