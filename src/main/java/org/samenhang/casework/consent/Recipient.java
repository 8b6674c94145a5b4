package org.samenhang.casework.consent;

/** Who is told something, as far as the law looks at it. */
public enum Recipient {
    /** Whose help it is, and who decides for them. */
    DECIDES,
    /** Takes part in the help itself. */
    DIRECTLY_INVOLVED,
    /** Carries out the supervision order. */
    GUARDIAN_UNDER_SUPERVISION,
    /** A parent who has no authority. */
    PARENT_WITHOUT_AUTHORITY,
    /** Anybody else. */
    OTHER
}
