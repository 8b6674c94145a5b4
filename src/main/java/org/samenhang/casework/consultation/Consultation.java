package org.samenhang.casework.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.registration.RegistrantKind;

/**
 * A question somebody asked the team, and what was thought of it.
 *
 * @param by who noted it
 * @param askerName null when the asker stays anonymous
 * @param minutes how long it took; null when it wasn't noted
 * @param registration the registration it grew into; null when it stayed a question
 * @param registrationOpens whether the reader may read that registration
 */
public record Consultation(
        UUID id,
        UUID by,
        String byName,
        Instant notedAt,
        RegistrantKind asker,
        @Nullable String askerName,
        @Nullable String askerContact,
        String question,
        @Nullable String advice,
        @Nullable Integer minutes,
        @Nullable UUID registration,
        boolean registrationOpens,
        int version) {}
