package org.samenhang.casework.people;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody's whereabouts are shielded from somebody (nl: afgeschermd). */
public record Shielded(UUID id, String subject, String from, String reason, LocalDate since) {}
