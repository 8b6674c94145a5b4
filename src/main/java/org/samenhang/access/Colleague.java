package org.samenhang.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the region, as the administrator of people sees them.
 *
 * @param organisation its name; empty when none is known
 * @param organisationId null when none is known
 * @param signsIn whether they ever chose a name to sign in with
 * @param duties what they do for the region today, as the message keys spell it
 */
public record Colleague(
        UUID id,
        String name,
        @Nullable String title,
        @Nullable String email,
        String organisation,
        @Nullable UUID organisationId,
        boolean signsIn,
        boolean left,
        List<String> duties,
        int version) {}
