package org.samenhang.casework.rights;

import java.util.UUID;

/**
 * Somebody who wants an interpreter (nl: tolk).
 *
 * @param language one of {@link Interpreters#LANGUAGES}, or as it was typed
 */
public record InterpreterWish(UUID person, String name, String language) {

    /** Whether the language is one that the message keys under {@code rights.language} know. */
    public boolean known() {
        return Interpreters.LANGUAGES.contains(language);
    }
}
