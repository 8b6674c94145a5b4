package org.samenhang.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the team knows it; what is not known is null.
 *
 * @param kind what kind of place, as the table spells it
 * @param freeFrom when the next place comes free
 * @param support climate: who is there for you
 * @param growth climate: what you learn there
 * @param repression climate: rules and freedom
 * @param atmosphere climate: how it feels to be there
 * @param cannotOffer what they cannot offer, one line each
 * @param version counts up with each change
 */
public record Provider(
        UUID id,
        String name,
        String kind,
        @Nullable String place,
        @Nullable String ages,
        @Nullable Integer places,
        @Nullable Integer freePlaces,
        @Nullable LocalDate freeFrom,
        @Nullable String support,
        @Nullable String growth,
        @Nullable String repression,
        @Nullable String atmosphere,
        @Nullable String goesWellFor,
        @Nullable String lessSuited,
        @Nullable String qualities,
        @Nullable String parents,
        @Nullable String culture,
        List<String> cannotOffer,
        List<Requirement> requirements,
        int version) {

    /** Whether somebody could come today. */
    public boolean free() {
        return freePlaces != null && freePlaces > 0;
    }

    /** A formal requirement, and whether it is met. */
    public record Requirement(String text, boolean met) {

        static final int LONGEST = 300;
    }
}
