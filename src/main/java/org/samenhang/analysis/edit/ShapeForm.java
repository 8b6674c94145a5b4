package org.samenhang.analysis.edit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Texts;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/**
 * A statement in other words, in two, or together with another; everything as typed.
 *
 * @param second what the second half says
 * @param other which one it becomes one with
 * @param version as it was opened
 * @param key a name the sender made for this act, so that sending it twice is doing it once
 */
public record ShapeForm(
        @Nullable String text,
        @Nullable String second,
        @Nullable String other,
        @Nullable Integer version,
        @Nullable String key) {

    private static final int MOST = 500;

    static ShapeForm of(Said said) {
        return new ShapeForm(said.text(), "", "", said.version(), null);
    }

    /** The same, to be saved over what somebody else saved meanwhile. */
    ShapeForm over(int theirs) {
        return new ShapeForm(text, second, other, theirs, key);
    }

    String words() {
        return Typed.line(text);
    }

    String secondWords() {
        return Typed.line(second);
    }

    int opened() {
        return version == null ? -1 : version;
    }

    /** The version for the form's hidden field; null when there is none. */
    public @Nullable Long versionNumber() {
        return version == null ? null : Long.valueOf(version);
    }

    UUID id() {
        UUID named = uuid(key);
        return named == null ? UUID.randomUUID() : named;
    }

    @Nullable
    UUID otherId() {
        return uuid(other);
    }

    Errors check(Texts texts) {
        return words(Errors.none(), "text", words(), texts);
    }

    Errors checkSplit(Texts texts) {
        return words(check(texts), "second", secondWords(), texts);
    }

    Errors checkMerge(Texts texts) {
        Errors errors = check(texts);
        return otherId() == null ? errors.add("other", texts.t("live.other.missing")) : errors;
    }

    private static Errors words(Errors errors, String field, String words, Texts texts) {
        int length = words.codePointCount(0, words.length());
        errors.require(field, words, texts.t("analysis.statement.text.missing"));
        return length <= MOST ? errors : errors.add(field, texts.t("analysis.too_long", MOST, length - MOST));
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null || id.length() != 36 ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
