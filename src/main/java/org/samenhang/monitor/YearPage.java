package org.samenhang.monitor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a year shows.
 *
 * @param years the years there are, latest first
 * @param before the year before when cases were registered in it; null otherwise
 * @param cards every indicator by its key
 * @param comparisons two years beside each other; empty when not asked for
 */
public record YearPage(
        int year,
        int cases,
        List<Integer> years,
        @Nullable Integer before,
        Map<String, IndicatorCard> cards,
        List<Comparison> comparisons,
        boolean mayImport) {

    /** The indicator with this key. */
    public IndicatorCard card(String key) {
        return Optional.ofNullable(cards.get(key)).orElseThrow();
    }

    /** How many cases have the value at this place of an indicator whose answers are yes and no. */
    public int yes(String key) {
        return card(key).first().n();
    }
}
