package org.samenhang.teamwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fixed hour of the rhythm on its day, with what a meeting in it is about. */
public record InSlot(
        UUID slot,
        LocalDate day,
        Instant startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String video,
        String purpose,
        List<String> agenda) {}
