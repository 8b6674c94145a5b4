package org.samenhang.casework.objection;

import java.time.LocalDate;
import java.util.UUID;

/** What somebody of the family said last about figures and research on their case. */
public record Objection(UUID person, String name, boolean objects, LocalDate on, String recordedBy) {}
