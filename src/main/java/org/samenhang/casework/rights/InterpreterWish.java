package org.samenhang.casework.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants an interpreter (nl: tolk).
 *
 * @param person null when a registration said so, of whoever comes to the table
 * @param name empty when a registration said so
 * @param language empty when a registration named none; one of {@link Interpreters#LANGUAGES}, or as it was typed
 */
public record InterpreterWish(@Nullable UUID person, String name, String language) {

    /** Whether the language is one that the message keys under {@code rights.language} know. */
    public boolean known() {
        return Interpreters.LANGUAGES.contains(language);
    }
}
