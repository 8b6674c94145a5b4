package org.samenhang.casework.registration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be asked in a registration. Its code is the name of the column, of the field and of the message key. */
public enum Question {
    REGISTRANT_NAME(Kind.LINE, 200),
    REGISTRANT_ORGANISATION(Kind.LINE, 200),
    REGISTRANT_RELATION(Kind.LINE, 200),
    PHONE(Kind.PHONE, 40),
    EMAIL(Kind.EMAIL, 200),
    CONTACT_BY("phone", "text_message", "email"),
    CONTACT_NOTE(Kind.TEXT, 1000),
    YOUTH_FIRST_NAME(Kind.LINE, 100),
    YOUTH_FAMILY_NAME(Kind.LINE, 100),
    /** A date, or a year alone. */
    BORN(Kind.BORN, 20),
    MUNICIPALITY(Kind.LINE, 100),
    QUESTION(Kind.TEXT, 4000),
    WHAT_HAPPENED(Kind.TEXT, 4000),
    FAMILY_NEED(Kind.TEXT, 4000),
    REFERRER_NEED(Kind.TEXT, 4000),
    ASKED("advies", "analyse", "procesregie", "second_opinion", "bemiddeling", "verblijf", "anders"),
    BOTTLENECK(
            "geen_passende_plek",
            "visieverschil",
            "handelingsverlegenheid",
            "ouders_en_hulp_botsen",
            "regels",
            "werkdruk",
            "anders"),
    REASON("content", "workload", "policy", "no_place"),
    SCHOOLING("geen", "regulier", "speciaal", "anders", "onbekend"),
    SCHOOL_PROBLEMS("ja", "nee", "onbekend"),
    PRIOR_ANALYSIS(Kind.YES_NO, 3),
    PRIOR_ANALYSIS_BY("expertteam", "verwijzer", "hulpverlening", "anders"),
    MOVING_ON(Kind.YES_NO, 3),
    AGAIN(Kind.YES_NO, 3),
    EARLIER_NUMBER(Kind.LINE, 40),
    PARENTS_KNOW("agree", "know", "no", "unknown"),
    YOUTH_KNOWS("agree", "know", "no", "unknown"),
    MUST_NOT_MEET(Kind.TICK, 3),
    SECRET_ADDRESS(Kind.TICK, 3),
    SAFETY(Kind.TEXT, 2000),
    INTERPRETER(Kind.YES_NO, 3),
    INTERPRETER_LANGUAGE(Kind.LINE, 100);

    /** Of who registers and whom it is about: as good as ever when the youth is brought in again. */
    static final List<Question> OF_WHO_AND_WHOM = List.of(
            REGISTRANT_NAME,
            REGISTRANT_ORGANISATION,
            REGISTRANT_RELATION,
            PHONE,
            EMAIL,
            CONTACT_BY,
            YOUTH_FIRST_NAME,
            YOUTH_FAMILY_NAME,
            BORN,
            MUNICIPALITY);

    /** How a question is answered. */
    public enum Kind {
        LINE,
        TEXT,
        PHONE,
        EMAIL,
        BORN,
        YES_NO,
        TICK,
        CHOICE
    }

    private final Kind kind;
    private final int longest;
    private final List<String> choices;

    Question(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
        this.choices = kind == Kind.YES_NO ? List.of("ja", "nee") : kind == Kind.TICK ? List.of("ja") : List.of();
    }

    Question(String... values) {
        this.kind = Kind.CHOICE;
        this.longest = 40;
        this.choices = List.of(values);
    }

    /** How it is answered. */
    public Kind kind() {
        return kind;
    }

    int longest() {
        return longest;
    }

    /** What can be chosen; empty for what is written. */
    List<String> choices() {
        return choices;
    }

    /** What it goes on from: it is asked further only when that was answered with yes; null for most. */
    @Nullable
    Question goesOnFrom() {
        return switch (this) {
            case PRIOR_ANALYSIS_BY -> PRIOR_ANALYSIS;
            case EARLIER_NUMBER -> AGAIN;
            case INTERPRETER_LANGUAGE -> INTERPRETER;
            default -> null;
        };
    }

    /** Whether it is kept apart, for the team alone. */
    boolean isSafety() {
        return this == MUST_NOT_MEET || this == SECRET_ADDRESS || this == SAFETY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
