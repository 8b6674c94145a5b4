package org.samenhang.casework.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes.
 *
 * @param participation whose role it is
 * @param untilOn the last day of standing in; null when it is for good
 */
record Proposal(
        UUID participation,
        UUID receiver,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String told) {}
