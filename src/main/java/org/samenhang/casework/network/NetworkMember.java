package org.samenhang.casework.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around a youth.
 *
 * @param area family, friends, day or help
 * @param nearness 1 very near, 2 near, 3 further away
 * @param mayMend whether the reader may change it
 */
public record NetworkMember(
        UUID id,
        String name,
        String area,
        int nearness,
        String gives,
        String asks,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        boolean mayMend,
        int version) {}
