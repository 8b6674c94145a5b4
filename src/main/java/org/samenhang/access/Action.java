package org.samenhang.access;

import java.util.Locale;

/** What is done to an object, in the five kinds of NEN 7513. */
public enum Action {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    EXECUTE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
