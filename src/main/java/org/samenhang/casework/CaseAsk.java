package org.samenhang.casework;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in a case that asks for who directs it.
 *
 * @param what as the end of a key under {@code words.work}
 * @param since the day of the oldest
 * @param page where it is answered, after the address of the case
 */
public record CaseAsk(UUID caseFile, String what, int count, LocalDate since, String page) {}
