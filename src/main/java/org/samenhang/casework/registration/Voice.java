package org.samenhang.casework.registration;

import java.util.Locale;

/** In whose words a registration is asked: of a youth about themselves, of a family, of somebody at work. */
public enum Voice {
    YOUTH,
    FAMILY,
    PROFESSIONAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Voice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The words for somebody without an account. */
    static Voice ofGuest(RegistrantKind kind) {
        return switch (kind) {
            case JEUGDIGE -> YOUTH;
            case OUDER, ANDERS -> FAMILY;
            default -> PROFESSIONAL;
        };
    }
}
