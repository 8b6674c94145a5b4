package org.samenhang.teamwork.retrospective;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in or around a sitting.
 *
 * @param text the left half; empty for a card
 * @param beside the right half; empty when there is none
 * @param about who of the family it pictures; empty when nobody is named
 * @param fact the fact of the life it is about
 * @param card the card that the group recognised
 * @param by who sent it in; empty for what the group said
 */
public record Line(
        UUID id,
        LineKind kind,
        String text,
        String beside,
        String about,
        @Nullable UUID fact,
        @Nullable String card,
        @Nullable LocalDate onDay,
        String by,
        int version) {}
