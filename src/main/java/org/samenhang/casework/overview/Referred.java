package org.samenhang.casework.overview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the network above the regions.
 *
 * @param answer what came back; empty while nothing did
 */
public record Referred(
        UUID id, String network, String answer, @Nullable LocalDate answeredOn) {}
