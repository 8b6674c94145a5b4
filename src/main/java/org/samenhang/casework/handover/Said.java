package org.samenhang.casework.handover;

import java.util.Locale;

/** What the kernel answers to something about a hand-over. */
enum Said {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    /** Another one of the same role waits or was accepted. */
    STANDS,
    /** The role ends already on a day. */
    GOES_ALREADY,
    NOT_THIS_ROLE,
    CLOSED,
    PAST,
    NOBODY,
    HAS_IT,
    NO_DUTY,
    /** It was answered differently before. */
    ANSWERED,
    /** The days of standing in are over. */
    OVER,
    /** It has begun; it is handed on by a new one. */
    BEGUN,
    /** There is no such thing for the caller. */
    NONE;

    static Said of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As message keys spell it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
