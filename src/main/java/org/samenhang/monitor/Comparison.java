package org.samenhang.monitor;

import java.util.List;

/**
 * An indicator of two years beside each other.
 *
 * @param title the question it answers
 */
public record Comparison(String title, List<Line> lines) {

    /**
     * One value.
     *
     * @param before count, denominator and percentage of the year before, as printed
     * @param now the same of this year
     * @param verdict whether it is more, less or can't be said
     * @param certain whether the verdict is a change
     */
    public record Line(String label, String before, String now, String verdict, boolean certain) {}
}
