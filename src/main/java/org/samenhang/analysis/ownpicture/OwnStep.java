package org.samenhang.analysis.ownpicture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to an own picture: one question a page, about five minutes each. */
public enum OwnStep {
    /** What is it about? */
    ABOUT,
    /** What happens? */
    HAPPENS,
    /** What leads to what? */
    LEADS,
    /** What helps? */
    HELPS;

    /** As the address and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The next; null after the last. */
    public @Nullable OwnStep next() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1] : null;
    }

    static Optional<OwnStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
