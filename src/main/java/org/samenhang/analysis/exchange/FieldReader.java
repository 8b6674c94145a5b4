package org.samenhang.analysis.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;
import org.samenhang.json.Reasons;
import org.samenhang.json.StrictJson;

/** Reads single values of a file, and remembers who and what they name: that may come later in the file than who speaks of it. */
final class FieldReader {

    private static final int LINE = 300;

    private final Reasons reasons;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();

    FieldReader(Reasons reasons) {
        this.reasons = reasons;
        for (Kind kind : Kind.values()) {
            known.put(kind, new HashSet<>());
        }
    }

    /** What a file names by id. */
    enum Kind {
        PERSON,
        STATEMENT,
        LINK,
        /** A line of somebody's own picture. */
        OWN_LINE,
        /** A statement of a version; it has the id of the statement it is by now, if it still is there. */
        THEN_STATEMENT,
        /** An arrow of a version, likewise. */
        THEN_LINK
    }

    private record Reference(String path, String id, Kind kind) {}

    /**
     * Notes that something with this id is in the file.
     *
     * @return false when there is another already
     */
    boolean has(Kind kind, String id) {
        return of(kind).add(id);
    }

    /**
     * Everything that is named has to be there; what a version names is looked up in that version.
     *
     * @param unlisted of what the file has no list: who speaks of it is not to blame
     */
    void checkReferences(Set<Kind> unlisted) {
        for (Reference one : references) {
            if (!unlisted.contains(one.kind()) && !of(one.kind()).contains(one.id())) {
                reasons.add(one.path(), "unknown_" + one.kind().name().toLowerCase(Locale.ROOT), one.id());
            }
        }
    }

    void wrong(String path, String key, Object... arguments) {
        reasons.add(path, key, arguments);
    }

    @Nullable
    String reference(StrictJson json, Kind kind) {
        if (json.isNull()) {
            return null;
        }
        String path = json.path();
        String id = json.text();
        if (id != null && kind != Kind.THEN_STATEMENT && kind != Kind.THEN_LINK) {
            references.add(new Reference(path, id, kind));
        }
        return id;
    }

    int atLeastOne(StrictJson json) {
        String path = json.path();
        Integer number = json.whole();
        if (number != null && number < 1) {
            reasons.add(path, "not_count");
        }
        return number == null ? 1 : Math.max(1, number);
    }

    Content.Source source(StrictJson json) {
        if (json.isNull()) {
            return Content.Source.NOBODY;
        }
        String path = json.path();
        String[] read = new String[2];
        json.object(List.of(), field -> {
            switch (field) {
                case "person" -> read[0] = reference(json, Kind.PERSON);
                case "text" -> read[1] = line(json, LINE);
                default -> json.skip();
            }
        });
        if (read[0] != null && read[1] != null) {
            reasons.add(path, "one_source");
        }
        return new Content.Source(read[0], read[1]);
    }

    @Nullable
    LocalDate day(StrictJson json) {
        if (json.isNull()) {
            return null;
        }
        String path = json.path();
        String text = json.maybeEmptyText();
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException impossible) {
            // said below
        }
        reasons.add(path, "not_day");
        return null;
    }

    /** A text that says something. */
    @Nullable
    String line(StrictJson json, int most) {
        String path = json.path();
        return fitting(path, json.text(), most);
    }

    /** A text that may be left out, and then says something. */
    @Nullable
    String optional(StrictJson json, int most) {
        return json.isNull() ? null : line(json, most);
    }

    /** A text that may be empty. */
    @Nullable
    String blank(StrictJson json, int most) {
        if (json.isNull()) {
            return null;
        }
        String path = json.path();
        String text = json.maybeEmptyText();
        return text == null || text.isBlank() ? null : fitting(path, text, most);
    }

    private @Nullable String fitting(String path, @Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            reasons.add(path, "too_long", length, most);
            return null;
        }
        if (!Typed.text(text)
                .equals(text.replace("\r\n", "\n").replace('\r', '\n').strip())) {
            reasons.add(path, "unseen");
            return null;
        }
        return Typed.text(text);
    }

    private Set<String> of(Kind kind) {
        return known.getOrDefault(kind, Set.of());
    }
}
