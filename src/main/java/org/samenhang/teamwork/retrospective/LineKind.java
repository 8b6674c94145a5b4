package org.samenhang.teamwork.retrospective;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line of a sitting is, and in which step it is typed. Step 0 is before or after the sitting itself. */
public enum LineKind {
    CHECK_IN(1),
    TOGETHER(2),
    MEMBER(3),
    BEFOREHAND(0),
    KNOWN_THEN(4),
    CRUCIAL(4),
    PARALLEL(5),
    INSIGHT(5),
    CARD(5),
    REACTION(0),
    CORE_TEAM(6),
    PLAN(6),
    INTENT(6),
    AGREEMENT(6),
    COACHING(6);

    /** What follows from a sitting has a page of its own after the steps. */
    static final int AFTERWARDS = 6;

    private final int step;

    LineKind(int step) {
        this.step = step;
    }

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step on whose screen it is typed. */
    public int step() {
        return step;
    }

    /** Whether who facilitates or writes types it, for the group. */
    public boolean isOfTheGroup() {
        return step > 0;
    }

    /** Whether it is typed as words into the form of its step: an agreement and a card are made another way. */
    public boolean isTyped() {
        return isOfTheGroup() && this != CARD && this != AGREEMENT;
    }

    /** Whether it stands in the report: what somebody said of how they sit there was said in the room. */
    public boolean isReported() {
        return step > 1 && step < AFTERWARDS;
    }

    /** Whether it has a left and a right half. */
    public boolean isHalved() {
        return this == PARALLEL || this == MEMBER;
    }

    /** The kind spelt so. */
    public static Optional<LineKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Codes of what is frozen in a report. */
    static List<String> reported() {
        return Arrays.stream(values())
                .filter(LineKind::isReported)
                .map(LineKind::code)
                .toList();
    }
}
