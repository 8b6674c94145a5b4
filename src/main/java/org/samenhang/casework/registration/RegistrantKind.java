package org.samenhang.casework.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who brings somebody in (nl: aanmelder), as the monitor counts them. */
public enum RegistrantKind {
    GI,
    GEMEENTE,
    LOKAAL_TEAM,
    AANBIEDER,
    SCHOOL,
    OUDER,
    JEUGDIGE,
    ANDERS;

    /** Who can bring somebody in without an account; everyone else is known here. */
    static final List<RegistrantKind> GUESTS = List.of(JEUGDIGE, OUDER, SCHOOL, ANDERS);

    /** As the database, the register and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind spelt so; empty when there is none. */
    public static Optional<RegistrantKind> of(String code) {
        for (RegistrantKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
