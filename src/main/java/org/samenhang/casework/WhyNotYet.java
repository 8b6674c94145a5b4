package org.samenhang.casework;

import java.util.Locale;

/** Why a case can't be closed yet; each is about one field of the form, or about the whole. */
public enum WhyNotYet {
    NOT_THE_DIRECTOR(""),
    ALREADY_CLOSED(""),
    NO_DAY("closedOn"),
    DAY_AHEAD("closedOn"),
    DAY_BEFORE_REGISTRATION("closedOn"),
    NO_JUDGEMENT("lasting"),
    FAMILY_NOT_HEARD("familySays"),
    PROFESSIONALS_NOT_HEARD("professionalsSay"),
    NO_REASON("reasonNotLasting");

    private final String field;

    WhyNotYet(String field) {
        this.field = field;
    }

    /** The field it is about; empty when it is about the whole. */
    public String field() {
        return field;
    }

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
