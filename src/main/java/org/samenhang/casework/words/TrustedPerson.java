package org.samenhang.casework.words;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody a person of the family trusts and would like to have with them (nl: vertrouwd iemand).
 *
 * @param by who named them
 * @param seen whether the team did something with it
 */
public record TrustedPerson(
        UUID id, UUID by, String byName, String name, String relation, String reach, LocalDate on, boolean seen) {}
