package org.samenhang.analysis.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, as the address says it; what is odd counts as not said.
 *
 * @param reader {@code self}, {@code court}, {@code municipality}, or the id of somebody who takes part
 * @param layer null: that of the kind of reader
 * @param large in large letters
 */
public record Wish(String reader, Piece piece, @Nullable Layer layer, boolean big, boolean large) {

    static Wish of(
            @Nullable String reader,
            @Nullable String piece,
            @Nullable String layer,
            @Nullable String size,
            @Nullable String letters) {
        return new Wish(
                reader == null || reader.isBlank() ? "self" : reader.strip(),
                Objects.requireNonNullElse(one(Piece.class, piece), Piece.WHOLE),
                layer == null ? null : one(Layer.class, layer),
                "a3".equals(size),
                "large".equals(letters));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(null);
    }

    /** A reader who takes no part in the case; null when it is for somebody of the case. */
    @Nullable
    ReaderKind outside() {
        return switch (reader) {
            case "court" -> ReaderKind.COURT;
            case "municipality" -> ReaderKind.MUNICIPALITY;
            default -> null;
        };
    }

    /** Whether it is for who asks. */
    public boolean own() {
        return reader.equals("self");
    }

    /** The person it is for; null when that is nobody. */
    @Nullable
    UUID person(UUID me) {
        if (own()) {
            return me;
        }
        try {
            return UUID.fromString(reader);
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    Wish forReader(String other) {
        return new Wish(other, piece, layer, big, large);
    }

    /** The same as a query, without letters. */
    public String query() {
        return "for=" + reader + "&what=" + piece.code() + (layer == null ? "" : "&layer=" + layer.code())
                + (big ? "&size=a3" : "");
    }
}
