package org.samenhang.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What is shown once, to hand over: nobody can look it up afterwards.
 *
 * @param address of the link; null when only a new code was made
 * @param code to tell by phone; null when it was mailed
 */
public record HandedOver(
        @Nullable String address,
        @Nullable String code,
        @Nullable String mailedTo) {}
