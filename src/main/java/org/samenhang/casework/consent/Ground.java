package org.samenhang.casework.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On what ground one goes on without a consent that the law asks. */
public enum Ground {
    /** Needed to keep the youth from serious harm (Jeugdwet 7.3.4). */
    SERIOUS_HARM,
    /** The youth goes on wanting it, and has thought it over (Jeugdwet 7.3.4). */
    WELL_CONSIDERED_WISH,
    /** Under a supervision order the guardian may be informed (Jeugdwet 7.3.11). */
    SUPERVISION_ORDER,
    /** Another one, such as a ruling of the court; the reason names it. */
    OTHER;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ground spelt so; empty when there is none. */
    public static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
