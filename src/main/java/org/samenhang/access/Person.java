package org.samenhang.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param professional false for youths, parents and their network
 * @param title what they are called at work, as shown beside their name
 * @param language nl or en
 * @param duties what they do for the region today
 */
public record Person(
        UUID id,
        UUID regionId,
        String regionName,
        String regionSlug,
        String name,
        boolean professional,
        @Nullable String title,
        String language,
        Set<Duty> duties) {

    /** Does this person have the duty today? */
    public boolean has(Duty duty) {
        return duties.contains(duty);
    }
}
