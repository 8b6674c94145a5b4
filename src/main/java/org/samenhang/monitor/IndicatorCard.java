package org.samenhang.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.picture.Share;

/**
 * One indicator as a page shows it, with texts in the language of the page.
 *
 * @param key as outsiders call it
 * @param title the question it answers
 * @param shares its values with what counts them; in a chart the percentages add up to 100
 * @param zeros the values that no case has, in one sentence; null where every value was met
 * @param counted of how many cases, and how many are left out
 * @param definition what is counted, when and from where
 * @param changes what can be said beside the year before; empty when there was none
 * @param missing address of the cases left out; null when none are
 */
public record IndicatorCard(
        String key,
        String title,
        List<Share> shares,
        @Nullable String zeros,
        String counted,
        String definition,
        List<String> changes,
        @Nullable String missing) {

    /** The value with this code; for a question with yes and no. */
    public Share first() {
        return shares.getFirst();
    }
}
