package org.samenhang.casework.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration that waits.
 *
 * @param kind who registered, as a kind
 * @param reason content, workload, policy or no_place; empty when it was not asked
 * @param again whether the youth was registered before
 */
record NewRegistration(
        UUID id,
        String kind,
        String youthName,
        @Nullable Integer age,
        String municipality,
        String reason,
        boolean again,
        boolean asksForCare,
        LocalDate cameIn) {}
