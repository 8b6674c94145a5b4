package org.samenhang.casework.life;

import java.util.Locale;

/** What some kinds of fact say beside their days; named as the column. */
public enum FactDetail {
    KIND,
    FRAME,
    ENDED,
    ONE_TO_ONE("boolean"),
    AIMED_AT,
    EFFECT,
    GROUND,
    HARMED,
    WHO,
    ABOUT_PLACE("uuid"),
    ABOUT_HELP("uuid"),
    GOOD_ENOUGH,
    HARM_IT_CAN_DO,
    WHAT_ELSE,
    WHO_ID("uuid"),
    WHO_TEXT;

    private final String type;

    FactDetail() {
        this("text");
    }

    FactDetail(String type) {
        this.type = type;
    }

    /** The column, the field of the form and the key of its texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }
}
