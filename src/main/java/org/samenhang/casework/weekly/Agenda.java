package org.samenhang.casework.weekly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six steps of a weekly hour, in their order. */
public enum Agenda {
    CHECK_IN("checkIn"),
    PRESENT("present"),
    ANALYSIS("progress"),
    COURSE("noticed"),
    ACTIONS(),
    NEXT("nextWords", "checkOut");

    private final List<String> words;

    Agenda(String... words) {
        this.words = List.of(words);
    }

    /** As an address and a key spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is written in words in this step. */
    List<String> words() {
        return words;
    }

    /** The step after it; empty after the last. */
    public Optional<Agenda> following() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    static Optional<Agenda> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
