package org.samenhang.monitor.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one value of an indicator; null where there is nothing to take a share of.
 *
 * @param n how many cases have it
 * @param share n as part of the denominator, four decimals rounded half up
 * @param percent the share in percents, rounded by itself; whole, hours with one decimal
 * @param percent100 the share in percents, rounded so that those of one indicator add up to 100; null also where a case may
 *     have several values
 * @param low lower end of the 95% Wilson score interval, four decimals
 * @param high upper end of it
 * @param cases the numbers of the cases counted, so that a figure can open its list
 */
public record ValueFigures(
        int n,
        @Nullable BigDecimal share,
        @Nullable String percent,
        @Nullable String percent100,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        List<String> cases) {}
