package org.samenhang.casework.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes of a weighing (nl: weging). */
public enum Decision {
    /** Everybody in the case reads it. */
    ALL,
    /** Who works in the case reads it, the rest of the family does not. */
    PROFESSIONALS,
    /** It stays with the team. */
    TEAM,
    /** First a talk with who said it; it stays with the team and on the list. */
    TALK_FIRST;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who reads it from then on, as the database spells it. */
    public String audience() {
        return this == TALK_FIRST ? TEAM.code() : code();
    }

    /** Whether it is done with. */
    public boolean isFinal() {
        return this != TALK_FIRST;
    }

    /** The decision spelt so; empty when there is none. */
    public static Optional<Decision> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
