package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Something that will change who decides, or whether they said yes; told before it matters.
 *
 * @param on the first day on which it is so
 * @param what the age, or whose authority or consent it is
 * @param toAsk who is to be asked by then and is not asked today
 */
public record Coming(LocalDate on, Kind kind, String what, List<Decider> toAsk) {

    /** What changes. */
    public enum Kind {
        BIRTHDAY,
        AUTHORITY_BEGINS,
        AUTHORITY_ENDS,
        CONSENT_ENDS,
        SUPERVISION_ENDS;

        /** As the message keys spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Text of what changes. */
    public String key() {
        return kind == Kind.BIRTHDAY ? kind.code() + "." + what : kind.code();
    }

    /** Whether somebody has to do something about it: a birthday after which all is on file only has to be known. */
    public boolean asksSomething() {
        return kind != Kind.BIRTHDAY || !toAsk.isEmpty() || what.equals(String.valueOf(OfAge.FROM));
    }
}
