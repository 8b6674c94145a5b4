package org.samenhang.teamwork.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the library, in the order in which it is read. */
public enum CardPart {
    ANALYSIS_AND_COURSE,
    CHILD_AND_FAMILY,
    COOPERATION,
    LIMITING_BELIEF,
    HELPING_BELIEF,
    WORKING_ELEMENT,
    CONDITION;

    /** As files, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part spelt so. */
    public static Optional<CardPart> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
