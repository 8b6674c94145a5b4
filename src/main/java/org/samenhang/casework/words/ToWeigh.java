package org.samenhang.casework.words;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of which it is still to be weighed who may read them.
 *
 * @param kind as in the address and the record
 * @param form what it is: story, declaration, reaction, wish, reasons or account
 * @param name who said it
 * @param about what it is about; null: nothing in particular
 * @param says where they stand, as the end of a key under {@code words.says}; null when they took no stand
 * @param recordedBy who wrote it down when it was said aloud; null: they did so themselves
 * @param talking whether it was decided to talk first
 */
public record ToWeigh(
        String kind,
        UUID id,
        String form,
        String name,
        LocalDate on,
        @Nullable String about,
        @Nullable String says,
        String text,
        @Nullable String recordedBy,
        boolean talking) {}
