package org.samenhang.casework.coreteam;

import java.time.LocalDate;
import java.util.UUID;

/** What the members intend together; a new text is a new version, that each agrees to again. */
public record Declaration(UUID id, int number, String text, String by, LocalDate on) {}
