package org.samenhang.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a case that asks for who directs it.
 *
 * @param what as the end of a key under {@code words.work}
 * @param since the day of the oldest
 * @param page where it is answered, after the address of the case; null: where the words of a family are
 */
public record CaseAsk(
        UUID caseFile,
        String what,
        int count,
        LocalDate since,
        @Nullable String page) {}
