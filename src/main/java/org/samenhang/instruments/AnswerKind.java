package org.samenhang.instruments;

import java.util.Locale;

/** What kind of answer a question takes; the two last take none. */
public enum AnswerKind {
    /** Some lines of one's own (FHIR text). */
    OPEN,
    /** One line (string). */
    LINE,
    /** Yes or no (boolean). */
    YES_NO,
    /** One of some (choice). */
    CHOICE,
    /** Any of some (choice that repeats). */
    CHOICES,
    /** A whole number between two that are named (integer, shown as a slider). */
    SCALE,
    /** Somebody (reference with a display only). */
    PERSON,
    DATE,
    /** An amount, with its unit (quantity). */
    AMOUNT,
    /** People around somebody, drawn (a group that repeats, marked as a network). */
    NETWORK,
    /** A section. */
    GROUP,
    /** Something to read (display). */
    NOTE;

    /** Whether it can be answered. */
    public boolean asks() {
        return this != GROUP && this != NOTE;
    }

    /** Whether its answers come before or after each other. */
    boolean isOrdered() {
        return this == SCALE || this == DATE || this == AMOUNT;
    }

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
